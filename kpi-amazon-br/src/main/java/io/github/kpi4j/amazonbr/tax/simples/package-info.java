/**
 * Simples Nacional: the rate that follows from twelve months' sales, one payment and its parts.
 * Knows the tables and no other tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.simples;

import org.jspecify.annotations.NullMarked;
