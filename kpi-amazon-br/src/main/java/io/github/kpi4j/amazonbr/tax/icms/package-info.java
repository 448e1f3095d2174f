/**
 * ICMS by itself: own tax inside the price, rates across borders, the difference of rates and
 * substitution. Knows the tables and no other tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.icms;

import org.jspecify.annotations.NullMarked;
