package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.Optional;

/**
 * A range of sales and the rate it is paid at.
 *
 * @param upTo the largest amount that still belongs to it, inclusive; empty for the last tier
 * @param rate the share that is paid: 0.03 for 3 %
 */
public record Tier(Optional<Quantity> upTo, Rational rate) {
  /**
   * In words.
   *
   * @return such as {@code up to BRL 500000: 3%}
   */
  @Override
  public String toString() {
    return upTo.map(bound -> "up to " + bound + ": ").orElse("above: ")
        + new Quantity(rate, Unit.Plain.PERCENT);
  }
}
