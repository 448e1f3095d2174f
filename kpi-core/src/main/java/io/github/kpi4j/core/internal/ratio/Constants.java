package io.github.kpi4j.core.internal.ratio;

import java.math.BigInteger;
import java.util.List;

/**
 * What of a ratio and its scale does not depend on a row. The value is {@code over·times ÷
 * (by·divide)} in units of its last place, where {@code by·divide} is positive; a cut is reached
 * where {@code over·left} is {@code by·right} of that cut, or more.
 *
 * @param left the factor of what is divided, for all cuts
 * @param right the factor of what divides, for each cut
 * @param times the factor of what is divided, for the value
 * @param divide the positive factor of what divides, for the value
 */
record Constants(BigInteger left, List<BigInteger> right, BigInteger times, BigInteger divide) {
  /**
   * The constants of {@code over·factor ÷ (by·divisor)}.
   *
   * @param factor any integer
   * @param divisor any but zero
   * @param places the decimal places of the value
   * @param cuts the cuts
   */
  static Constants of(BigInteger factor, BigInteger divisor, int places, List<Cut> cuts) {
    BigInteger above = divisor.signum() < 0 ? factor.negate() : factor;
    BigInteger below = divisor.abs();
    BigInteger shared =
        cuts.stream()
            .map(cut -> cut.at().denominator())
            .reduce(BigInteger.ONE, Constants::multiple);
    BigInteger left = above.multiply(shared);
    List<BigInteger> right =
        cuts.stream()
            .map(Cut::at)
            .map(at -> below.multiply(at.numerator()).multiply(shared.divide(at.denominator())))
            .toList();
    BigInteger common = right.stream().reduce(left, BigInteger::gcd).max(BigInteger.ONE);
    BigInteger times = above.multiply(BigInteger.TEN.pow(places));
    BigInteger cancelled = times.gcd(below);
    return new Constants(
        left.divide(common),
        right.stream().map(factorOf -> factorOf.divide(common)).toList(),
        times.divide(cancelled),
        below.divide(cancelled));
  }

  private static BigInteger multiple(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }

  int rightBits() {
    return right.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  /** Whether each of them fits into a machine word. */
  boolean areWords() {
    return Math.max(Math.max(left.bitLength(), rightBits()), times.bitLength()) < Long.SIZE
        && divide.bitLength() < Long.SIZE - 1;
  }
}
