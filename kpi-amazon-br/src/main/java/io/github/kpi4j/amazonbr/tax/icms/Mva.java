package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.core.value.Rational;

/** The margin of value added by which a substitute guesses the consumer's price. */
public final class Mva {
  private Mva() {}

  /**
   * The margin across a border, raised so that goods from elsewhere bear what local ones do. An
   * original 46 % into a state of 18 % is 65.59 % at 7 % and 56.68 % at 12 % (rounded).
   *
   * @param original as a ratio, 0.46 for 46 %
   * @param interstate the rate across the border
   * @param internal the destination's rate, below 1
   * @param fromSimples whether the sender is in Simples, which uses the original margin
   * @return the exact margin as a ratio; the original where the internal rate is not the higher one
   */
  public static Rational adjusted(
      Rational original, Rational interstate, Rational internal, boolean fromSimples) {
    if (fromSimples || internal.compareTo(interstate) <= 0) {
      return original;
    }
    return Rational.ONE
        .plus(original)
        .times(Rational.ONE.minus(interstate))
        .dividedBy(Rational.ONE.minus(internal))
        .minus(Rational.ONE);
  }
}
