package io.github.kpi4j.amazonbr.tax.simples;

import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One band of an annex.
 *
 * @param annex which annex
 * @param number 1 to 6
 * @param upTo the most sales of twelve months in reais, itself in the band
 * @param nominal the rate as a ratio before the deduction
 * @param deduction in reais
 * @param shares each tax's part of the payment as a ratio; they add to one
 */
public record SimplesBand(
    Annex annex,
    int number,
    Rational upTo,
    Rational nominal,
    Rational deduction,
    Map<SimplesTax, Rational> shares) {
  /**
   * Keeps its own copy.
   *
   * @param annex which annex
   * @param number 1 to 6
   * @param upTo the most sales of twelve months
   * @param nominal the rate before the deduction
   * @param deduction in reais
   * @param shares each tax's part
   */
  public SimplesBand {
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /**
   * The rate that is paid: 400,000 at 13.5 % less 17,640 is 9.09 %.
   *
   * @param rbt12 sales of the twelve months before, in reais
   * @return the exact ratio; for no sales yet the nominal rate, which is that of all small sales
   *     since the first band deducts nothing. A young company's sales are {@link SimplesRevenue}'s.
   */
  public Rational effective(Rational rbt12) {
    return effective(rbt12, nominal, deduction);
  }

  /**
   * The formula by itself, for annexes that have no table here.
   *
   * @param rbt12 sales of the twelve months before, in reais, 0 or more
   * @param nominal the rate as a ratio
   * @param deduction in reais
   * @return {@code (rbt12 × nominal − deduction) ÷ rbt12}; {@code nominal} for no sales yet
   */
  public static Rational effective(Rational rbt12, Rational nominal, Rational deduction) {
    return rbt12.isZero() ? nominal : rbt12.times(nominal).minus(deduction).dividedBy(rbt12);
  }

  /**
   * Whether ICMS has left the payment and is owed like that of other sellers.
   *
   * @return true above 3.6 million
   */
  public boolean isIcmsOutside() {
    return share(SimplesTax.ICMS).isZero();
  }

  /**
   * A tax's part of the payment.
   *
   * @param tax which
   * @return a ratio, 0 for a tax that is not in it
   */
  public Rational share(SimplesTax tax) {
    return shares.getOrDefault(tax, Rational.ZERO);
  }

  /**
   * What is left of the payment for goods some of whose taxes are paid elsewhere, such as ICMS
   * under substitution or PIS/COFINS paid once at the manufacturer.
   *
   * @param paidElsewhere the taxes that are not in it
   * @return the sum of the other shares, one if nothing is paid elsewhere
   */
  public Rational shareWithout(Set<SimplesTax> paidElsewhere) {
    Rational left = Rational.ONE;
    for (SimplesTax tax : paidElsewhere) {
      left = left.minus(share(tax));
    }
    return left;
  }
}
