package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/** An exact number, yes or no, or the reason why there is neither. */
public sealed interface Amount {
  /**
   * A number.
   *
   * @param exact before any rounding
   */
  record Known(Rational exact) implements Amount {
    @Override
    public Optional<Rational> known() {
      return Optional.of(exact);
    }
  }

  /**
   * Yes or no, as the answer of a comparison inside a formula; no metric ends in one.
   *
   * @param holds whether it is true
   */
  record Truth(boolean holds) implements Amount {
    @Override
    public Optional<Rational> known() {
      return Optional.empty();
    }
  }

  /**
   * No number.
   *
   * @param reason why
   */
  record Missing(Reason reason) implements Amount {
    @Override
    public Optional<Rational> known() {
      return Optional.empty();
    }
  }

  /**
   * A number.
   *
   * @param exact before any rounding
   * @return the amount
   */
  static Amount of(Rational exact) {
    return new Known(exact);
  }

  /**
   * The number, if there is one.
   *
   * @return empty if it is missing or no number
   */
  Optional<Rational> known();
}
