package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * Bought inside Brazil. The price has its taxes inside: of R$ 40.00 with 12 % ICMS, a company on
 * actual profit takes back 4.80 of ICMS and 9.25 % × 35.20 of PIS/COFINS; of a {@link Product}
 * whose ICMS was paid by substitution no ICMS, of one whose PIS/COFINS was paid before none of it.
 *
 * @param gross what the supplier is paid for one unit, in any currency
 * @param icms the ICMS rate that the supplier's invoice shows, as a ratio of the price; 0 for none
 * @param pisCofins whether the purchase gives a credit of PIS/COFINS to those who take it
 * @param cbsIbs CBS and IBS that the invoice shows, as a ratio of the price; 0 before 2027
 */
public record Purchase(Quantity gross, Rational icms, boolean pisCofins, Rational cbsIbs)
    implements LandedCost {
  /**
   * Checks the rates.
   *
   * @param gross what the supplier is paid
   * @param icms a ratio
   * @param pisCofins whether it gives a credit
   * @param cbsIbs a ratio
   * @throws IllegalArgumentException if a rate is outside 0 to 1 or the price below zero
   */
  public Purchase {
    Ratios.share("icms", icms);
    Ratios.share("cbsIbs", cbsIbs);
    if (gross.amount().signum() < 0) {
      throw new IllegalArgumentException("gross is below zero: " + gross);
    }
  }

  /**
   * From a supplier whose sale is taxed, with credits of ICMS and PIS/COFINS.
   *
   * @param reais what one unit costs, a plain decimal
   * @param icmsPercent the rate on the invoice, a plain decimal: {@code "12"}
   * @return the purchase
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Purchase of(String reais, String icmsPercent) {
    return new Purchase(
        BrlAmounts.brl(Rational.parse(reais)), Ratios.percent(icmsPercent), true, Rational.ZERO);
  }

  /**
   * The same with another ICMS rate on the invoice.
   *
   * @param ratio 0 to 1
   * @return the purchase
   * @throws IllegalArgumentException outside 0 to 1
   */
  public Purchase withIcms(Rational ratio) {
    return new Purchase(gross, ratio, pisCofins, cbsIbs);
  }

  /**
   * The same with CBS and IBS on the invoice, which come back on actual and presumed profit.
   *
   * @param percent of the price, a plain decimal
   * @return the purchase
   * @throws IllegalArgumentException outside 0 to 100
   */
  public Purchase withCbsIbs(String percent) {
    return new Purchase(gross, icms, pisCofins, Ratios.percent(percent));
  }
}
