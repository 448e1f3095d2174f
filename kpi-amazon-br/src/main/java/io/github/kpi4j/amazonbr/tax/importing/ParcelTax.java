package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * What a buyer pays on a parcel. PIS, COFINS and IPI are zero.
 *
 * @param value goods, freight and insurance in BRL
 * @param dutyInDollars import duty in USD, exact
 * @param duty import duty in BRL
 * @param icms the state's tax in BRL
 * @param collectedByPlatform whether the platform takes both at its checkout
 * @param memory the steps
 */
public record ParcelTax(
    Quantity value,
    Quantity dutyInDollars,
    Quantity duty,
    Quantity icms,
    boolean collectedByPlatform,
    CalculationMemory memory) {
  /**
   * Duty and ICMS.
   *
   * @return in BRL
   */
  public Quantity taxes() {
    return BrlAmounts.brl(duty.amount().plus(icms.amount()));
  }

  /**
   * What the parcel costs its buyer.
   *
   * @return value and taxes in BRL
   */
  public Quantity total() {
    return BrlAmounts.brl(value.amount().plus(taxes().amount()));
  }

  /**
   * The kinds of amount: the seller owes nothing.
   *
   * @return what the platform collects; nothing outside the programme, where the buyer pays the
   *     carrier
   */
  public TaxAmounts amounts() {
    return collectedByPlatform
        ? TaxAmounts.of(Rational.ZERO, Rational.ZERO, taxes().amount())
        : TaxAmounts.NONE;
  }
}
