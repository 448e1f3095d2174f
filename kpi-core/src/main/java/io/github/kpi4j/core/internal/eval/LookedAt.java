package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;

/** The days of a table that a leaf looks at for the days of a period. */
final class LookedAt {
  private LookedAt() {}

  /** All of them; a state is looked for on one day and as long before as it may be carried. */
  static DateRange of(Aggregate leaf, TableSchema table, DateRange days) {
    if (!leaf.aggregation().ofState()) {
      return days;
    }
    LocalDate day = leaf.aggregation() == Aggregation.FIRST ? days.start() : days.last();
    return DateRange.closed(day.minusDays(table.carryDays()), day);
  }
}
