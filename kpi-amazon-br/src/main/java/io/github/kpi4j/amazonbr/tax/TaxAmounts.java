package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * The three things that a tax can be to a seller, never added to each other: what it has to pay,
 * what it may set off against what it has to pay, and what the platform takes from the buyer.
 *
 * @param owedBySeller in BRL, what the seller pays to a state or the federation
 * @param creditable in BRL, tax in a cost that comes back as a credit
 * @param collectedByPlatform in BRL, what the buyer pays on top and the platform passes on
 */
public record TaxAmounts(Quantity owedBySeller, Quantity creditable, Quantity collectedByPlatform) {
  /** Nothing of any kind. */
  public static final TaxAmounts NONE = of(Rational.ZERO, Rational.ZERO, Rational.ZERO);

  /**
   * Checks the currency.
   *
   * @param owedBySeller in BRL
   * @param creditable in BRL
   * @param collectedByPlatform in BRL
   * @throws IllegalArgumentException if one of them is not in BRL
   */
  public TaxAmounts {
    BrlAmounts.exact(owedBySeller, "owedBySeller");
    BrlAmounts.exact(creditable, "creditable");
    BrlAmounts.exact(collectedByPlatform, "collectedByPlatform");
  }

  /**
   * The three in reais.
   *
   * @param owedBySeller what the seller pays
   * @param creditable what comes back as a credit
   * @param collectedByPlatform what the platform takes from the buyer
   * @return the amounts
   */
  public static TaxAmounts of(
      Rational owedBySeller, Rational creditable, Rational collectedByPlatform) {
    return new TaxAmounts(
        BrlAmounts.brl(owedBySeller),
        BrlAmounts.brl(creditable),
        BrlAmounts.brl(collectedByPlatform));
  }

  /**
   * Kind by kind.
   *
   * @param other more of each
   * @return the three sums
   */
  public TaxAmounts plus(TaxAmounts other) {
    return of(
        owedBySeller.amount().plus(other.owedBySeller.amount()),
        creditable.amount().plus(other.creditable.amount()),
        collectedByPlatform.amount().plus(other.collectedByPlatform.amount()));
  }
}
