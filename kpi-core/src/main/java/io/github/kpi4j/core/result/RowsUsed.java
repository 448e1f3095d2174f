package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;

/**
 * The rows behind a number.
 *
 * @param table the table's name
 * @param count how many rows
 * @param days the days they were looked for on
 * @param excused those of these days that do not count, because both sides have agreed so
 */
public record RowsUsed(String table, int count, DateRange days, DaySet excused) {
  /**
   * Rows of days that all count.
   *
   * @param table the table's name
   * @param count how many rows
   * @param days the days they were looked for on
   */
  public RowsUsed(String table, int count, DateRange days) {
    this(table, count, days, DaySet.NONE);
  }
}
