package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * Days on which some metrics do not count, because both sides have agreed so: a carrier's strike, a
 * suspended account. Such days leave numerator, denominator and target wherever one of the metrics
 * is judged; where it is only a part of another metric, or only measured, they stay.
 *
 * @param metrics the names of the metrics, at least one
 * @param days the days, at least one
 * @param reason why, in the words of the contract
 * @param agreedOn when it was agreed; evaluations as of an earlier day do not know of it
 * @param place its line in the contract
 */
public record Excuse(
    List<String> metrics, DateRange days, String reason, LocalDate agreedOn, Span place) {
  /**
   * Keeps its own copy.
   *
   * @param metrics the names of the metrics
   * @param days the days
   * @param reason why
   * @param agreedOn when it was agreed
   * @param place its line in the contract
   */
  public Excuse {
    metrics = List.copyOf(metrics);
  }
}
