package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * A sale to a consumer who is no taxpayer.
 *
 * @param price all that the buyer pays, in BRL: goods, freight and wrapping, less the discounts
 *     that the seller pays for; taxes are inside
 * @param from the state that the goods leave
 * @param to the state that they arrive in
 * @param day the day of the invoice
 * @param origin where they were made
 * @param ncm the goods' code, by which rates of goods are looked up; empty for the modal rate
 * @param substituted whether ICMS was paid for this sale already, by substitution
 * @param singlePhase whether PIS and COFINS were paid already, at the manufacturer or importer
 * @param ipi the rate of IPI that the sale bears, as a ratio of the price without it: that of goods
 *     that the seller made or imported itself; 0 for a reseller
 */
public record Sale(
    Quantity price,
    Uf from,
    Uf to,
    LocalDate day,
    Origin origin,
    String ncm,
    boolean substituted,
    boolean singlePhase,
    Rational ipi) {
  /**
   * Checks the price.
   *
   * @param price in BRL, 0 or more
   * @param from the state that the goods leave
   * @param to the state that they arrive in
   * @param day the day of the invoice
   * @param origin where they were made
   * @param ncm possibly empty
   * @param substituted whether ICMS was paid already
   * @param singlePhase whether PIS and COFINS were paid already
   * @param ipi a ratio, 0 or more
   * @throws IllegalArgumentException if {@code price} is not in BRL or negative, or {@code ipi} is
   *     negative
   */
  public Sale {
    if (BrlAmounts.exact(price, "price").signum() < 0) {
      throw new IllegalArgumentException("price is negative: " + price);
    }
    if (ipi.signum() < 0) {
      throw new IllegalArgumentException("ipi is negative: " + ipi);
    }
  }

  /**
   * A sale without IPI.
   *
   * @param price in BRL, 0 or more
   * @param from the state that the goods leave
   * @param to the state that they arrive in
   * @param day the day of the invoice
   * @param origin where they were made
   * @param ncm possibly empty
   * @param substituted whether ICMS was paid already
   * @param singlePhase whether PIS and COFINS were paid already
   */
  public Sale(
      Quantity price,
      Uf from,
      Uf to,
      LocalDate day,
      Origin origin,
      String ncm,
      boolean substituted,
      boolean singlePhase) {
    this(price, from, to, day, origin, ncm, substituted, singlePhase, Rational.ZERO);
  }

  /**
   * National goods at the modal rate, with nothing paid already.
   *
   * @param price in BRL, 0 or more
   * @param from the state that the goods leave
   * @param to the state that they arrive in
   * @param day the day of the invoice
   * @return the sale
   */
  public static Sale of(Quantity price, Uf from, Uf to, LocalDate day) {
    return new Sale(price, from, to, day, Origin.NATIONAL, "", false, false);
  }

  /**
   * The same at another price.
   *
   * @param other in BRL, 0 or more
   * @return the sale
   */
  public Sale at(Quantity other) {
    return new Sale(other, from, to, day, origin, ncm, substituted, singlePhase, ipi);
  }

  /**
   * The same to another state.
   *
   * @param other the state that the goods arrive in
   * @return the sale
   */
  public Sale to(Uf other) {
    return new Sale(price, from, other, day, origin, ncm, substituted, singlePhase, ipi);
  }

  /**
   * The same of other goods.
   *
   * @param madeIn where they were made
   * @param code their NCM, up to eight digits without points; empty for the modal rate
   * @return the sale
   */
  public Sale of(Origin madeIn, String code) {
    return new Sale(price, from, to, day, madeIn, code, substituted, singlePhase, ipi);
  }

  /**
   * The same of goods some of whose taxes were paid before.
   *
   * @param icms whether ICMS was, by substitution: a sale inside the state then owes none
   * @param pisCofins whether PIS and COFINS were
   * @return the sale
   */
  public Sale paidBefore(boolean icms, boolean pisCofins) {
    return new Sale(price, from, to, day, origin, ncm, icms, pisCofins, ipi);
  }

  /**
   * The same of goods whose sale bears IPI, as that of goods that the seller imported itself does
   * (Decreto 7.212/2010 art. 9 I). In Simples it is a part of the payment instead (annex II).
   *
   * @param rate as a ratio of the price without it: 0.10 for 10 %
   * @return the sale
   */
  public Sale withIpi(Rational rate) {
    return new Sale(price, from, to, day, origin, ncm, substituted, singlePhase, rate);
  }
}
