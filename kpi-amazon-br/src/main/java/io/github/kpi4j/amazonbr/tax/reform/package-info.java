/**
 * CBS and IBS, which come outside the price, and how ICMS fades out beside them until 2032. Knows
 * the tables and no other tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.reform;

import org.jspecify.annotations.NullMarked;
