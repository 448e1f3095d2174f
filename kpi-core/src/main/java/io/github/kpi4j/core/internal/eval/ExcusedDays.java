package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.value.DaySet;

/** The days that do not count where a metric is judged. */
@FunctionalInterface
public interface ExcusedDays {
  /** Every day counts. */
  ExcusedDays NONE = metric -> DaySet.NONE;

  /**
   * The days of one metric.
   *
   * @param metric its name
   * @return none as a rule
   */
  DaySet of(String metric);
}
