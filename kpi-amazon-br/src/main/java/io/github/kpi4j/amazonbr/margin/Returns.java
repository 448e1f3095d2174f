package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * What becomes of units that buyers send back. A returned unit gives back its net revenue; the
 * taxes on it and the referral fee are given back to the seller, what fulfilment and ads cost is
 * not.
 *
 * @param rate the share of sold units that come back, 0 to 1
 * @param sellable the share of those that can be sold again as new, 0 to 1; their cost is saved
 * @param handling in BRL, what dealing with one return costs
 */
public record Returns(Rational rate, Rational sellable, Quantity handling) {
  /** Nothing comes back. */
  public static final Returns NONE =
      new Returns(Rational.ZERO, Rational.ZERO, BrlAmounts.brl(Rational.ZERO));

  /**
   * Checks the shares.
   *
   * @param rate the share that comes back
   * @param sellable the share of those that can be sold again
   * @param handling in BRL
   * @throws IllegalArgumentException if a share is outside 0 to 1, or the cost below zero or not in
   *     BRL
   */
  public Returns {
    Ratios.share("rate", rate);
    Ratios.share("sellable", sellable);
    if (BrlAmounts.exact(handling, "handling").signum() < 0) {
      throw new IllegalArgumentException("handling is below zero: " + handling);
    }
  }

  /**
   * Returns of which nothing can be sold again and that cost nothing more.
   *
   * @param percent the share that comes back in percent, a plain decimal: {@code "3"}
   * @return the returns
   * @throws IllegalArgumentException outside 0 to 100
   */
  public static Returns of(String percent) {
    return new Returns(Ratios.percent(percent), Rational.ZERO, BrlAmounts.brl(Rational.ZERO));
  }

  /**
   * The same with goods that can be sold again.
   *
   * @param percent of the units that come back
   * @return the returns
   * @throws IllegalArgumentException outside 0 to 100
   */
  public Returns sellable(String percent) {
    return new Returns(rate, Ratios.percent(percent), handling);
  }

  /**
   * The same with a cost of handling.
   *
   * @param reais for one unit that comes back, a plain decimal
   * @return the returns
   * @throws IllegalArgumentException if it is below zero
   */
  public Returns handling(String reais) {
    return new Returns(rate, sellable, BrlAmounts.brl(Rational.parse(reais)));
  }

  /**
   * The same at another rate.
   *
   * @param share 0 to 1
   * @return the returns
   * @throws IllegalArgumentException outside 0 to 1
   */
  public Returns withRate(Rational share) {
    return new Returns(share, sellable, handling);
  }
}
