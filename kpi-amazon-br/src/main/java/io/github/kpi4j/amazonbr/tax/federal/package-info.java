/**
 * Federal taxes of a sale and of a quarter: IPI, PIS/COFINS, and profit tax on presumed profit.
 * Knows the tables and no other tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.federal;

import org.jspecify.annotations.NullMarked;
