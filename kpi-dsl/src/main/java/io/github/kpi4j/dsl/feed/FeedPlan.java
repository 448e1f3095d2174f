package io.github.kpi4j.dsl.feed;

import java.util.List;
import java.util.Map;

/**
 * How the files of a feed are read.
 *
 * @param layout how they are laid out
 * @param columns the columns by the name that the feed gives them
 * @param tables which rows become rows of which table
 * @param checks what has to be so
 * @param totals sums that other feeds tell too
 * @param dictionary which column says the words of another one in other words: from, to
 */
record FeedPlan(
    Layout layout,
    Map<String, ColumnRule> columns,
    List<TableRule> tables,
    List<CheckRule> checks,
    List<TotalRule> totals,
    Map<String, String> dictionary) {}
