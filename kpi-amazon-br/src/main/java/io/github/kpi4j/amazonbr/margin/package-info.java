/** What is left of a sale: taxes, fees, cost, ads and returns against its price, line by line. */
@NullMarked
package io.github.kpi4j.amazonbr.margin;

import org.jspecify.annotations.NullMarked;
