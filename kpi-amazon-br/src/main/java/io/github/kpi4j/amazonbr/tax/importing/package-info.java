/**
 * Taxes at the border: a lot that is imported formally, up to its landed cost, and parcels that
 * buyers import. Knows the tables and no other tax.
 */
@NullMarked
package io.github.kpi4j.amazonbr.tax.importing;

import org.jspecify.annotations.NullMarked;
