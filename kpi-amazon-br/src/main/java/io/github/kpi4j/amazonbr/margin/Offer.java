package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * At what price one unit is sold, and what the seller spends to sell it.
 *
 * @param price in BRL, what the buyer sees; for a seller in Brazil with every tax inside, for one
 *     abroad before the taxes that the buyer pays on the parcel
 * @param freight in BRL, what the buyer pays the seller for freight and gift wrap on top
 * @param discount in BRL, what the seller takes off the price whatever happens, as a coupon shown
 *     on the invoice: out of the base of every tax
 * @param conditionalDiscount in BRL, what the seller gives back if the buyer does something later,
 *     such as paying early: the taxes and fees stay those of the price without it
 * @param adShare what ads cost as a share of the net revenue, 0 or more; 0.12 for 12 %
 * @param returns what comes back
 */
public record Offer(
    Quantity price,
    Quantity freight,
    Quantity discount,
    Quantity conditionalDiscount,
    Rational adShare,
    Returns returns) {
  private static final Quantity NOTHING = BrlAmounts.brl(Rational.ZERO);

  /**
   * Checks the amounts.
   *
   * @param price in BRL
   * @param freight in BRL
   * @param discount in BRL
   * @param conditionalDiscount in BRL
   * @param adShare a ratio
   * @param returns what comes back
   * @throws IllegalArgumentException if an amount is not in BRL or below zero, the ad share below
   *     zero, or the net revenue not above zero
   */
  public Offer {
    Rational conditional = BrlAmounts.exact(conditionalDiscount, "conditionalDiscount");
    Rational net =
        BrlAmounts.exact(price, "price")
            .minus(BrlAmounts.exact(discount, "discount"))
            .minus(conditional);
    Rational charged = BrlAmounts.exact(freight, "freight");
    if (net.signum() <= 0) {
      throw new IllegalArgumentException(
          "nothing is paid: " + price + " less " + discount + " and " + conditionalDiscount);
    }
    if (charged.min(discount.amount()).min(conditional).min(adShare).signum() < 0) {
      throw new IllegalArgumentException("freight, discount or ad share is below zero");
    }
  }

  /**
   * An offer without a conditional discount.
   *
   * @param price in BRL
   * @param freight in BRL
   * @param discount in BRL
   * @param adShare a ratio
   * @param returns what comes back
   */
  public Offer(
      Quantity price, Quantity freight, Quantity discount, Rational adShare, Returns returns) {
    this(price, freight, discount, NOTHING, adShare, returns);
  }

  /**
   * A price with nothing else.
   *
   * @param reais a plain decimal above zero
   * @return the offer
   * @throws IllegalArgumentException if the text is none
   */
  public static Offer at(String reais) {
    return at(BrlAmounts.brl(Rational.parse(reais)));
  }

  /**
   * A price with nothing else.
   *
   * @param price in BRL, above zero
   * @return the offer
   * @throws IllegalArgumentException if it is not
   */
  public static Offer at(Quantity price) {
    return new Offer(price, NOTHING, NOTHING, Rational.ZERO, Returns.NONE);
  }

  /**
   * The same at another price.
   *
   * @param other in BRL
   * @return the offer
   * @throws IllegalArgumentException if nothing is left of it after the discount
   */
  public Offer withPrice(Quantity other) {
    return new Offer(other, freight, discount, conditionalDiscount, adShare, returns);
  }

  /**
   * The same with freight charged to the buyer.
   *
   * @param reais a plain decimal, 0 or more
   * @return the offer
   */
  public Offer freight(String reais) {
    return new Offer(
        price,
        BrlAmounts.brl(Rational.parse(reais)),
        discount,
        conditionalDiscount,
        adShare,
        returns);
  }

  /**
   * The same with a discount.
   *
   * @param reais a plain decimal, 0 or more and below the price
   * @return the offer
   */
  public Offer discount(String reais) {
    return new Offer(
        price,
        freight,
        BrlAmounts.brl(Rational.parse(reais)),
        conditionalDiscount,
        adShare,
        returns);
  }

  /**
   * The same with a discount that depends on what the buyer does later.
   *
   * @param reais a plain decimal, 0 or more, what an average sale gives back
   * @return the offer
   * @throws IllegalArgumentException if nothing is left of the price
   */
  public Offer conditionalDiscount(String reais) {
    Quantity conditional = BrlAmounts.brl(Rational.parse(reais));
    return new Offer(price, freight, discount, conditional, adShare, returns);
  }

  /**
   * The same with ads.
   *
   * @param percent of the net revenue, a plain decimal: {@code "12"}
   * @return the offer
   */
  public Offer ads(String percent) {
    return withAdShare(Ratios.percent(percent));
  }

  /**
   * The same with another ad share.
   *
   * @param share a ratio, 0 or more
   * @return the offer
   */
  public Offer withAdShare(Rational share) {
    return new Offer(price, freight, discount, conditionalDiscount, share, returns);
  }

  /**
   * The same with returns.
   *
   * @param other what comes back
   * @return the offer
   */
  public Offer returns(Returns other) {
    return new Offer(price, freight, discount, conditionalDiscount, adShare, other);
  }

  /**
   * What the buyer pays for the product itself, by which price bands go.
   *
   * @return price less discount, in BRL
   */
  public Quantity paid() {
    return BrlAmounts.brl(price.amount().minus(discount.amount()));
  }

  /**
   * The base of taxes and of the referral fee.
   *
   * @return price less discount plus freight, in BRL; a conditional discount is not taken off (LC
   *     87/1996 art. 13 §1 II a; of PIS/COFINS and Simples only unconditional ones are)
   */
  public Quantity taxedRevenue() {
    return BrlAmounts.brl(paid().amount().plus(freight.amount()));
  }

  /**
   * What the buyer pays the seller in the end.
   *
   * @return the taxed revenue less the conditional discount, in BRL
   */
  public Quantity netRevenue() {
    return BrlAmounts.brl(taxedRevenue().amount().minus(conditionalDiscount.amount()));
  }
}
