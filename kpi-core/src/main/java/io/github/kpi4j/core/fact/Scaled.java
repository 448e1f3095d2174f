package io.github.kpi4j.core.fact;

/** Decimal numbers as {@code long} integers with a number of decimal places. */
final class Scaled {
  /** As many digits always fit into a {@code long}. */
  static final int DIGITS = 18;

  private static final long[] POWERS = new long[DIGITS + 1];
  private static final long[] LARGEST = new long[DIGITS + 1];

  static {
    long power = 1;
    for (int i = 0; i <= DIGITS; i++) {
      POWERS[i] = power;
      LARGEST[i] = Long.MAX_VALUE / power;
      power *= 10;
    }
  }

  private Scaled() {}

  /** Ten to a power from 0 to {@link #DIGITS}. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** Whether a number can be given some more decimal places. */
  static boolean fits(long value, int places) {
    return places <= DIGITS && value <= LARGEST[places] && value >= -LARGEST[places];
  }
}
