/**
 * Demand: daily rates from sales, season, events and ramps, the forecast they make, its error, and
 * the law of demand over any time. Knows core's values and facts, the laws of {@code inventory} and
 * the events of {@code calendar}.
 */
@NullMarked
package io.github.kpi4j.amazonbr.demand;

import org.jspecify.annotations.NullMarked;
