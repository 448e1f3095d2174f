package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What something comes to up to the end of each day that has rows, from the first of them on. */
final class RunningTotal {
  private final long[] days;
  private final List<Rational> totals;

  /**
   * A total that grows with the days.
   *
   * @param days as days since 1970, in order
   * @param totals nothing, and then what there is at the end of each day
   */
  private RunningTotal(long[] days, List<Rational> totals) {
    this.days = days;
    this.totals = totals;
  }

  /** The sum or count of a leaf in a scope. */
  static RunningTotal of(TableLeaves tables, Aggregate leaf, Scope scope) {
    FactTable table = tables.table(leaf.table());
    int[] rows = tables.rows(leaf, scope);
    long[] days = new long[rows.length];
    List<Rational> totals = new ArrayList<>();
    totals.add(Rational.ZERO);
    int count = 0;
    for (int from = 0, to; from < rows.length; from = to) {
      long day = table.day(rows[from]).toEpochDay();
      to = from + 1;
      while (to < rows.length && table.day(rows[to]).toEpochDay() == day) {
        to++;
      }
      Rational own = tables.together(leaf, Arrays.copyOfRange(rows, from, to));
      totals.add(totals.get(count).plus(own));
      days[count++] = day;
    }
    return new RunningTotal(Arrays.copyOf(days, count), totals);
  }

  /** What the rows of some days come to; empty if there are none. */
  Optional<Rational> over(DateRange range) {
    int from = firstFrom(range.start().toEpochDay());
    int to = firstFrom(range.endExclusive().toEpochDay());
    return from == to ? Optional.empty() : Optional.of(totals.get(to).minus(totals.get(from)));
  }

  private int firstFrom(long day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found : -found - 1;
  }
}
