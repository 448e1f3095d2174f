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

  private static final int EXACT_BITS = 53;

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

  /**
   * The nearest double, for probabilities: exactly rounded where numerator and denominator have at
   * most 53 bits, else to the millionth.
   *
   * @param value any value up to 9 million millions
   * @return 0.95 for 19/20
   * @throws ArithmeticException if it does not fit
   */
  public static double toDouble(Rational value) {
    boolean small =
        value.numerator().bitLength() <= EXACT_BITS
            && value.denominator().bitLength() <= EXACT_BITS;
    return small
        ? (double) value.numerator().longValueExact() / value.denominator().longValueExact()
        : toDouble(of(value));
  }
}
