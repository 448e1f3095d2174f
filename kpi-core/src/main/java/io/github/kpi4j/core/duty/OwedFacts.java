package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.Owed.State;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.value.DateRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of what had to come, so that late and missing reports can be KPIs and cost fees. */
public final class OwedFacts {
  private OwedFacts() {}

  /**
   * Adds one row for each report, meeting or backup, on the day on which it was due. What has not
   * come and still has time has no row.
   *
   * @param table takes what it has columns for of {@code date}, the texts {@code kind} ({@code
   *     report}, {@code review_meeting} or {@code backup}) and {@code period}, and the counts
   *     {@code due}, {@code on_time}, {@code late} and {@code missing}
   * @param owed what was due on these days
   * @param days the days for which everything that came is known; they count as arrived
   * @throws IllegalArgumentException if the table has a column of another name
   */
  public static void add(FactTableBuilder table, List<Owed> owed, DateRange days) {
    table.covers(days);
    for (Owed one : owed) {
      if (one.state() != State.OPEN) {
        table.add(row(one));
      }
    }
  }

  private static Map<String, Object> row(Owed owed) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", owed.due());
    row.put("kind", owed.kind().word());
    row.put("period", owed.period().name());
    row.put("due", 1);
    row.put("on_time", owed.state() == State.ON_TIME ? 1 : 0);
    row.put("late", owed.state() == State.LATE ? 1 : 0);
    row.put("missing", owed.state() == State.MISSING ? 1 : 0);
    return row;
  }
}
