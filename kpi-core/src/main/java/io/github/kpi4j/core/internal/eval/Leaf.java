package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.DateRange;
import java.util.Optional;

/**
 * What is the same number wherever formulas read it: rows put together in one way, or the mean of a
 * state over some days. Two metrics that put the same rows together are one leaf.
 *
 * @param rows what is put together; whether no row counts as zero makes no difference
 * @param mean the days of a mean of states; empty where it is no mean
 */
record Leaf(Aggregate rows, Optional<DateRange> mean) {
  static Leaf of(Aggregate aggregate) {
    return new Leaf(plain(aggregate), Optional.empty());
  }

  static Leaf mean(Aggregate aggregate, DateRange days) {
    return new Leaf(plain(aggregate), Optional.of(days));
  }

  private static Aggregate plain(Aggregate aggregate) {
    return new Aggregate(
        aggregate.aggregation(),
        aggregate.table(),
        aggregate.column(),
        aggregate.where(),
        /* absentIsZero= */ false);
  }

  /** Whether one row more adds the same to every run of days that holds it. */
  boolean addsUp() {
    return mean.isEmpty()
        && switch (rows.aggregation()) {
          case SUM, COUNT -> true;
          case AVG, MIN, MAX, COUNT_DISTINCT, FIRST, LAST -> false;
        };
  }

  /** Whether it is the state at the end, which is the same over all days that end together. */
  boolean isLatest() {
    return mean.isEmpty() && rows.aggregation() == Aggregation.LAST;
  }

  /** Whether only whole numbers of it exist where its unit is counted. */
  boolean isWhole() {
    return mean.isEmpty()
        && switch (rows.aggregation()) {
          case SUM, COUNT, MIN, MAX, COUNT_DISTINCT, FIRST, LAST -> true;
          case AVG -> false;
        };
  }
}
