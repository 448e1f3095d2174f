package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.DateRange;

/**
 * The rows behind a number.
 *
 * @param table the table's name
 * @param count how many rows
 * @param days the days they were looked for on
 */
public record RowsUsed(String table, int count, DateRange days) {}
