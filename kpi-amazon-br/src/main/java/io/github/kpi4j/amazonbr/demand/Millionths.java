package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;

/**
 * Rates, factors and shares as whole millionths: exact to add and fast to multiply over a year of
 * days and thousands of products.
 */
public final class Millionths {
  /** How many make one. */
  public static final long ONE = 1_000_000;

  private Millionths() {}

  /**
   * The nearest number of millionths, a tie to the even one.
   *
   * @param value any value up to 9 million millions
   * @return 2_500_000 for 5/2
   * @throws ArithmeticException if it does not fit
   */
  public static long of(Rational value) {
    return value.times(Rational.of(ONE)).round(0, Rounding.HALF_EVEN).longValueExact();
  }

  /**
   * The product of two such numbers, a tie away from zero.
   *
   * @param one 0 or more
   * @param other 0 or more
   * @return in millionths
   * @throws ArithmeticException if the product in millionths of millionths does not fit a long
   */
  public static long times(long one, long other) {
    return (Math.multiplyExact(one, other) + ONE / 2) / ONE;
  }

  /**
   * The nearest whole number, a half upwards.
   *
   * @param millionths 0 or more
   * @return 3 for 2_500_000
   */
  public static long whole(long millionths) {
    return (millionths + ONE / 2) / ONE;
  }

  /**
   * As a double, for probabilities.
   *
   * @param millionths any
   * @return 2.5 for 2_500_000
   */
  public static double toDouble(long millionths) {
    return millionths / (double) ONE;
  }
}
