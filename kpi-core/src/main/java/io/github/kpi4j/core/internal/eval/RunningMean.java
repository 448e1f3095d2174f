package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The states of days one after another, added up and counted, for means over any of the days. */
final class RunningMean {
  private final LocalDate first;
  private final List<Rational> totals = new ArrayList<>(List.of(Rational.ZERO));
  private final List<Integer> counts = new ArrayList<>(List.of(0));

  private RunningMean(LocalDate first) {
    this.first = first;
  }

  /** The states of a leaf, from its first row to as long behind its last as a state may hold. */
  static RunningMean of(
      TableLeaves tables, Aggregate leaf, Scope scope, Function<LocalDate, Amount> state) {
    FactTable table = tables.table(leaf.table());
    int[] rows = tables.rows(leaf, scope);
    if (rows.length == 0) {
      return new RunningMean(LocalDate.EPOCH);
    }
    RunningMean mean = new RunningMean(table.day(rows[0]));
    LocalDate end = table.day(rows[rows.length - 1]).plusDays(table.schema().carryDays());
    for (LocalDate day = mean.first; !day.isAfter(end); day = day.plusDays(1)) {
      mean.add(state.apply(day).known());
    }
    return mean;
  }

  private void add(Optional<Rational> state) {
    int last = totals.size() - 1;
    totals.add(state.map(totals.get(last)::plus).orElse(totals.get(last)));
    counts.add(counts.get(last) + (state.isPresent() ? 1 : 0));
  }

  /** The mean of those of some days that have a state; empty if none has. */
  Optional<Rational> over(DateRange days) {
    int from = place(days.start());
    int to = place(days.endExclusive());
    int found = counts.get(to) - counts.get(from);
    return found == 0
        ? Optional.empty()
        : Optional.of(totals.get(to).minus(totals.get(from)).dividedBy(Rational.of(found)));
  }

  private int place(LocalDate day) {
    long passed = day.toEpochDay() - first.toEpochDay();
    return (int) Math.max(0, Math.min(passed, totals.size() - 1));
  }
}
