package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;

/**
 * What an invoice's item is made of, in reais: the parts that are in a tax's base or not.
 *
 * @param goods price times quantity
 * @param freight charged to the buyer
 * @param insurance charged to the buyer
 * @param other other sums charged to the buyer
 * @param unconditionalDiscount shown on the invoice and tied to nothing: it leaves every base
 * @param conditionalDiscount already taken off {@code goods} under some condition, such as paying
 *     early: it stays in every base, so it is added back
 */
public record ItemValue(
    Rational goods,
    Rational freight,
    Rational insurance,
    Rational other,
    Rational unconditionalDiscount,
    Rational conditionalDiscount) {
  /**
   * Goods alone.
   *
   * @param goods price times quantity, in reais
   * @return the item, everything else zero
   */
  public static ItemValue of(Rational goods) {
    return new ItemValue(
        goods, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);
  }

  /**
   * With what is charged beside the goods.
   *
   * @param newFreight in reais
   * @param newInsurance in reais
   * @param newOther in reais
   * @return the item with these
   */
  public ItemValue charging(Rational newFreight, Rational newInsurance, Rational newOther) {
    return new ItemValue(
        goods, newFreight, newInsurance, newOther, unconditionalDiscount, conditionalDiscount);
  }

  /**
   * With discounts.
   *
   * @param unconditional in reais
   * @param conditional in reais
   * @return the item with these
   */
  public ItemValue discounting(Rational unconditional, Rational conditional) {
    return new ItemValue(goods, freight, insurance, other, unconditional, conditional);
  }

  /**
   * What taxes start from (LC 87/1996 art. 13 §1 II): 80 of goods, 5 freight, 2 insurance, 3 other
   * and an unconditional discount of 20 make 70.
   *
   * @return the sum of all, less the unconditional discount, plus the conditional one
   */
  public Rational value() {
    return goods
        .plus(freight)
        .plus(insurance)
        .plus(other)
        .plus(conditionalDiscount)
        .minus(unconditionalDiscount);
  }
}
