package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.CalculationMemory;
import io.github.kpi4j.amazonbr.tax.TaxAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.stream.Stream;

/**
 * What a lot costs once it is cleared, in BRL, tax by tax.
 *
 * @param customsValue goods, freight and insurance
 * @param duty import duty
 * @param ipi tax on industrial goods
 * @param pis PIS on imports
 * @param cofins COFINS on imports, without the extra
 * @param extraCofins the extra of listed goods, which is never credited
 * @param afrmm the levy on sea freight
 * @param siscomex the customs system's fee
 * @param customsCosts further costs until clearance
 * @param icms the state's tax, without the fund, deferred or not
 * @param icmsDeferred what of it a benefit puts off: not paid, not credited
 * @param fcp the poverty fund
 * @param presumedCredit what a benefit credits on the import itself, part of {@code creditable}
 * @param creditable what comes back as credits
 * @param memory the steps
 */
public record ImportCost(
    Quantity customsValue,
    Quantity duty,
    Quantity ipi,
    Quantity pis,
    Quantity cofins,
    Quantity extraCofins,
    Quantity afrmm,
    Quantity siscomex,
    Quantity customsCosts,
    Quantity icms,
    Quantity icmsDeferred,
    Quantity fcp,
    Quantity presumedCredit,
    Quantity creditable,
    CalculationMemory memory) {
  /**
   * ICMS that is paid to clear the lot.
   *
   * @return {@code icms − icmsDeferred}, in BRL
   */
  public Quantity icmsPaid() {
    return BrlAmounts.brl(icms.amount().minus(icmsDeferred.amount()));
  }

  /**
   * All taxes and levies that are paid, credited or not.
   *
   * @return in BRL
   */
  public Quantity taxes() {
    return BrlAmounts.brl(
        Stream.of(duty, ipi, pis, cofins, extraCofins, afrmm, siscomex, icmsPaid(), fcp)
            .map(Quantity::amount)
            .reduce(Rational.ZERO, Rational::plus));
  }

  /**
   * What is paid for the lot.
   *
   * @return customs value, taxes and further costs, in BRL
   */
  public Quantity paid() {
    return BrlAmounts.brl(customsValue.amount().plus(taxes().amount()).plus(customsCosts.amount()));
  }

  /**
   * What the lot costs after credits: the figure for a margin.
   *
   * @return {@code paid − creditable}, in BRL
   */
  public Quantity landedCost() {
    return BrlAmounts.brl(paid().amount().minus(creditable.amount()));
  }

  /**
   * The kinds of amount.
   *
   * @return taxes owed and what of them is creditable; a platform collects nothing
   */
  public TaxAmounts amounts() {
    return TaxAmounts.of(taxes().amount(), creditable.amount(), Rational.ZERO);
  }
}
