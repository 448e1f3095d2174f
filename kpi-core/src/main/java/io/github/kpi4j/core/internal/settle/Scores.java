package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.Period;

/** Gives the evaluation of a period, whose score some fees go by. */
@FunctionalInterface
public interface Scores {
  /**
   * Evaluates a period.
   *
   * @param period a period of the contract
   * @return its evaluation
   */
  Evaluation of(Period period);
}
