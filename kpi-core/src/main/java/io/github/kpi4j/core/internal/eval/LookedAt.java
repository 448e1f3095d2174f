package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;
import java.time.LocalDate;

/** The days of a table that a leaf looks at for the days of a period. */
final class LookedAt {
  private LookedAt() {}

  /**
   * All of them; a state is looked for on one day and as long before as it may be carried.
   *
   * @param excused days that do not count, so that a state is looked for on the last day that does
   */
  static DateRange of(Aggregate leaf, TableSchema table, DateRange days, DaySet excused) {
    if (!leaf.aggregation().ofState()) {
      return days;
    }
    DaySet left = excused.leftOf(days);
    LocalDate day =
        leaf.aggregation() == Aggregation.FIRST
            ? left.first().orElse(days.start())
            : left.last().orElse(days.last());
    return DateRange.closed(day.minusDays(table.carryDays()), day);
  }
}
