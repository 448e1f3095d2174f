package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Title;
import java.util.Optional;

/**
 * What must not happen, whatever else was achieved: {@code {when: refund_rate > 15%, effect: cap
 * 59}}. Its metrics are those of the whole contract, compared as they are printed.
 *
 * @param title its name for people; where it has none its condition serves
 * @param when what crosses it
 * @param most the score that is left at most, 0 for {@code score 0}
 * @param place its line in the contract
 */
public record RedLine(Optional<Title> title, Predicate when, Rational most, Span place) {
  /**
   * What crossing it does, as a contract writes it.
   *
   * @return {@code score 0}, or such as {@code cap 59}
   */
  public String effect() {
    return most.isZero() ? "score 0" : "cap " + most;
  }
}
