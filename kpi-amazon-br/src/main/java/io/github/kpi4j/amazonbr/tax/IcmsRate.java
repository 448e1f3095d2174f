package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;

/**
 * What a state takes of a sale inside it: three figures that printed tables mix, told apart.
 *
 * @param internal the ICMS rate as a ratio, without the fund: 0.20 in RJ
 * @param fcp the poverty fund's rate as a ratio: 0.02 in RJ, 0 in most states
 * @param baseReduction the part of the base that a benefit takes away, 0 for none
 */
public record IcmsRate(Rational internal, Rational fcp, Rational baseReduction) {
  /**
   * Checks the ratios.
   *
   * @param internal the ICMS rate
   * @param fcp the fund's rate
   * @param baseReduction the part of the base taken away
   * @throws IllegalArgumentException if one of them is negative or the three figures make no rate
   *     below one
   */
  public IcmsRate {
    if (internal.signum() < 0 || fcp.signum() < 0 || baseReduction.signum() < 0) {
      throw new IllegalArgumentException("negative: " + internal + ", " + fcp);
    }
    if (internal.plus(fcp).compareTo(Rational.ONE) >= 0
        || baseReduction.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException("100 % or more: " + internal + ", " + fcp);
    }
  }

  /**
   * Rate and fund together, as some tables print it.
   *
   * @return {@code internal + fcp}, 0.22 in RJ
   */
  public Rational total() {
    return internal.plus(fcp);
  }

  /**
   * The part of the base that is left.
   *
   * @return {@code 1 − baseReduction}
   */
  public Rational baseShare() {
    return Rational.ONE.minus(baseReduction);
  }
}
