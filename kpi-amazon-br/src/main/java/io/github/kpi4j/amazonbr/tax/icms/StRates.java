package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.core.value.Rational;

/**
 * The rates of a sale under substitution, as ratios.
 *
 * @param own the rate of the seller's own ICMS: internal, or the one across the border
 * @param ownReduction the part of the own base taken away
 * @param internal the destination's rate
 * @param stReduction the part of the substitution base taken away
 * @param mva the margin, adjusted where it has to be; see {@link Mva}
 * @param fcp the fund's rate on the substitution base
 */
public record StRates(
    Rational own,
    Rational ownReduction,
    Rational internal,
    Rational stReduction,
    Rational mva,
    Rational fcp) {
  /**
   * Without reductions and fund.
   *
   * @param own the rate of the seller's own ICMS
   * @param internal the destination's rate
   * @param mva the margin
   * @return the rates
   */
  public static StRates of(Rational own, Rational internal, Rational mva) {
    return new StRates(own, Rational.ZERO, internal, Rational.ZERO, mva, Rational.ZERO);
  }
}
