package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Period;
import java.util.List;

/**
 * One level of a breakdown.
 *
 * @param by {@code month} or another size of period, or a dimension
 * @param periods the periods, in order; empty for a dimension
 * @param weights how the parts relate
 */
public record Split(String by, List<Period> periods, Weights weights) {
  /**
   * Keeps its own copy.
   *
   * @param by what the parts are told apart by
   * @param periods the periods
   * @param weights how the parts relate
   */
  public Split {
    periods = List.copyOf(periods);
  }
}
