package io.github.kpi4j.core.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as contracts write them: {@code 1234.5}, {@code 1_234.5}, {@code -3}. */
public final class Decimals {
  // Underscores only between digits and only in the whole part; no exponent, no sign but minus.
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(_[0-9]+)*(\\.[0-9]+)?");

  private Decimals() {}

  /**
   * Reads a decimal with a point and optional {@code _} between digits of its whole part.
   *
   * @param text the digits, without space around them
   * @return the exact value, or empty for any other notation ({@code 12,5}, {@code 1e3}, {@code
   *     .5})
   */
  public static Optional<Rational> parse(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(Rational.of(new BigDecimal(text.replace("_", ""))))
        : Optional.empty();
  }
}
