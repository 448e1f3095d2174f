package io.github.kpi4j.dsl.feed;

import java.util.List;

/**
 * A sum by day that another feed tells too.
 *
 * @param total what both call it
 * @param day the column that says on which day a row is
 * @param column the column that is added up
 * @param only which rows belong to it
 * @param negated whether the sign changes
 */
record TotalRule(String total, String day, String column, List<RowFilter> only, boolean negated) {}
