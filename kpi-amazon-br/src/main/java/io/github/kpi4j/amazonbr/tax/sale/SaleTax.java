package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.stream.Stream;

/**
 * The taxes inside the price of one sale, in BRL, all of them owed by the seller, and apart from
 * them the credit that a benefit grants.
 *
 * @param icms what the origin takes; inside a state all of it
 * @param difal what the destination takes beyond that
 * @param fcp the destination's poverty fund
 * @param pis PIS
 * @param cofins COFINS
 * @param das the payment of Simples
 * @param cbs CBS, zero while it is set off
 * @param ibs IBS, zero while it is set off
 * @param ipi IPI, of goods that the seller made or imported itself
 * @param presumedCredit what the origin's benefit credits: in no total, since it is a credit
 * @param memory the steps
 */
public record SaleTax(
    Quantity icms,
    Quantity difal,
    Quantity fcp,
    Quantity pis,
    Quantity cofins,
    Quantity das,
    Quantity cbs,
    Quantity ibs,
    Quantity ipi,
    Quantity presumedCredit,
    CalculationMemory memory) {
  /**
   * ICMS of both states, without the fund.
   *
   * @return {@code icms + difal}
   */
  public Quantity icmsOfBothStates() {
    return BrlAmounts.brl(icms.amount().plus(difal.amount()));
  }

  /**
   * Every tax, before the presumed credit.
   *
   * @return the sum in BRL
   */
  public Quantity total() {
    return BrlAmounts.brl(
        Stream.of(icms, difal, fcp, pis, cofins, das, cbs, ibs, ipi)
            .map(Quantity::amount)
            .reduce(Rational.ZERO, Rational::plus));
  }

  /**
   * The kinds of amount: a platform collects nothing from the buyer.
   *
   * @return the total, owed by the seller, and the presumed credit
   */
  public TaxAmounts amounts() {
    return TaxAmounts.of(total().amount(), presumedCredit.amount(), Rational.ZERO);
  }
}
