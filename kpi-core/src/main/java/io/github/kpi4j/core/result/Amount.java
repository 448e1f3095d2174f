package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/** An exact number, or the reason why there is none. */
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
   * @return empty if it is missing
   */
  Optional<Rational> known();
}
