package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * What a statement costs more that is paid late.
 *
 * @param dueWithin how long after its day a statement has to be paid
 * @param rate the share of its total for each day after that
 * @param atMost the share of its total that is never exceeded, if there is one
 * @param place where it was written
 */
public record LatePayment(Delay dueWithin, Rational rate, Optional<Rational> atMost, Span place) {
  /**
   * What being late costs.
   *
   * @param days how many days after it was due, 0 or more
   * @return the share of the total: 0.05 % a day for 12 days are 0.006
   */
  public Rational share(long days) {
    Rational grown = rate.times(Rational.of(days));
    return atMost.map(grown::min).orElse(grown);
  }
}
