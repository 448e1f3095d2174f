package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;

/**
 * What was sold of a product on a day into a state, at one price.
 *
 * @param date the day of the sales
 * @param asin the product
 * @param to the state of the buyers
 * @param units how many, 1 or more
 * @param paid in BRL, what all of them together were paid with, freight and gift wrap included; the
 *     price band of a fee goes by an equal part of it
 * @param refundedUnits how many of them were refunded, 0 to {@code units}
 */
public record SoldRow(
    LocalDate date, String asin, Uf to, int units, Quantity paid, int refundedUnits) {
  /**
   * Checks counts and currency.
   *
   * @param date the day of the sales
   * @param asin the product
   * @param to the state of the buyers
   * @param units how many
   * @param paid in BRL
   * @param refundedUnits how many were refunded
   * @throws IllegalArgumentException if there are no units, more were refunded than sold, or {@code
   *     paid} is not above zero in BRL
   */
  public SoldRow {
    if (units < 1 || refundedUnits < 0 || refundedUnits > units) {
      throw new IllegalArgumentException("not 0 to units refunded: " + refundedUnits + "/" + units);
    }
    if (BrlAmounts.exact(paid, "paid").signum() <= 0) {
      throw new IllegalArgumentException("nothing was paid: " + paid);
    }
  }
}
