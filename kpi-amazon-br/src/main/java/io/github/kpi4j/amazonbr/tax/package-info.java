/**
 * What every Brazilian tax calculation shares: dated tables with their sources, answers that may be
 * unknown, rounding, the memory of a calculation and the three kinds of amount. Knows core and
 * money.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax;

import org.jspecify.annotations.NullMarked;
