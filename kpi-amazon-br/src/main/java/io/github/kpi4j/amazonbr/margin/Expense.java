package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.core.value.Quantity;

/**
 * A cost of one unit besides the goods, without any credit: inbound freight, labels, the postage of
 * a parcel from abroad.
 *
 * @param name what for
 * @param amount money in any currency, 0 or more
 */
public record Expense(String name, Quantity amount) {}
