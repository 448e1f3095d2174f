package io.github.kpi4j.core.value;

import java.math.RoundingMode;

/**
 * How an exact value becomes one with a fixed number of decimal places.
 *
 * <p>A contract names one of these in {@code rounding}; it is applied once, at the end of a
 * calculation. At two places 0.345 becomes 0.34 with {@link #HALF_EVEN} and 0.35 with {@link
 * #HALF_UP}; −0.341 becomes −0.35 with {@link #UP} and −0.34 with {@link #DOWN}.
 */
public enum Rounding {
  /** To the nearest value, a tie to the neighbour whose last digit is even (NBR 5891, IEEE 754). */
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** To the nearest value, a tie away from zero. */
  HALF_UP(RoundingMode.HALF_UP),
  /** Away from zero. */
  UP(RoundingMode.UP),
  /** Toward zero. */
  DOWN(RoundingMode.DOWN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * The JDK's name for the same rule.
   *
   * @return the mode with equal meaning
   */
  public RoundingMode mode() {
    return mode;
  }
}
