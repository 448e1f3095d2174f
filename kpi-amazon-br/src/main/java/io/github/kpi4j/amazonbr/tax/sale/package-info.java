/**
 * All taxes of one sale to a consumer, by the seller's regime, the destination and the day. Knows
 * every tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.sale;

import org.jspecify.annotations.NullMarked;
