package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.fees.ParcelSize;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sold.
 *
 * @param category its key in the table of referral fees, such as {@code kitchen}
 * @param size packed
 * @param origin the code on the invoice
 * @param ncm the goods' code, by which states may have a rate of their own; empty for the modal one
 * @param substituted whether ICMS was paid for it already, by substitution
 * @param singlePhase whether PIS and COFINS were paid already, at the manufacturer or importer
 * @param ipi the rate of IPI that its sale bears, as a ratio of the price without it: of goods that
 *     the shop imported itself; 0 for goods bought inside
 * @param cost what one unit costs until it can be sold
 * @param expenses other costs of a unit
 */
public record Product(
    String category,
    ParcelSize size,
    Origin origin,
    String ncm,
    boolean substituted,
    boolean singlePhase,
    Rational ipi,
    LandedCost cost,
    List<Expense> expenses) {
  /**
   * Keeps its own copy.
   *
   * @param category its key in the table of referral fees
   * @param size packed
   * @param origin the code on the invoice
   * @param ncm the goods' code, or empty
   * @param substituted whether ICMS was paid already
   * @param singlePhase whether PIS and COFINS were paid already
   * @param ipi a ratio, 0 or more
   * @param cost what one unit costs
   * @param expenses other costs of a unit
   * @throws IllegalArgumentException if {@code ipi} is below zero
   */
  public Product {
    if (ipi.signum() < 0) {
      throw new IllegalArgumentException("ipi is below zero: " + ipi);
    }
    expenses = List.copyOf(expenses);
  }

  /**
   * A product whose sale bears no IPI.
   *
   * @param category its key in the table of referral fees
   * @param size packed
   * @param origin the code on the invoice
   * @param ncm the goods' code, or empty
   * @param substituted whether ICMS was paid already
   * @param singlePhase whether PIS and COFINS were paid already
   * @param cost what one unit costs
   * @param expenses other costs of a unit
   */
  public Product(
      String category,
      ParcelSize size,
      Origin origin,
      String ncm,
      boolean substituted,
      boolean singlePhase,
      LandedCost cost,
      List<Expense> expenses) {
    this(category, size, origin, ncm, substituted, singlePhase, Rational.ZERO, cost, expenses);
  }

  /**
   * A product of no particular NCM and without other costs.
   *
   * @param category its key in the table of referral fees
   * @param size packed
   * @param origin the code on the invoice
   * @param cost what one unit costs
   * @return the product
   */
  public static Product of(String category, ParcelSize size, Origin origin, LandedCost cost) {
    return new Product(category, size, origin, "", false, false, cost, List.of());
  }

  /**
   * The same with its NCM.
   *
   * @param code up to eight digits without points
   * @return a new product
   */
  public Product withNcm(String code) {
    return new Product(category, size, origin, code, substituted, singlePhase, ipi, cost, expenses);
  }

  /**
   * The same of goods some of whose taxes were paid before.
   *
   * @param icms whether ICMS was, by substitution: a sale inside the state then owes none
   * @param pisCofins whether PIS and COFINS were
   * @return a new product
   */
  public Product paidBefore(boolean icms, boolean pisCofins) {
    return new Product(category, size, origin, ncm, icms, pisCofins, ipi, cost, expenses);
  }

  /**
   * The same of goods whose sale bears IPI, as that of goods that the shop imported itself does
   * (Decreto 7.212/2010 art. 9 I). IPI of an {@link ImportedCost} then comes back. In Simples it is
   * a part of the payment, and this changes nothing.
   *
   * @param percent of the price without it, a plain decimal: {@code "10"}
   * @return a new product
   */
  public Product withIpi(String percent) {
    return new Product(
        category,
        size,
        origin,
        ncm,
        substituted,
        singlePhase,
        Ratios.percent(percent),
        cost,
        expenses);
  }

  /**
   * The same with one more cost.
   *
   * @param name what for
   * @param amount money in any currency, for one unit
   * @return a new product
   */
  public Product withExpense(String name, Quantity amount) {
    List<Expense> more = new ArrayList<>(expenses);
    more.add(new Expense(name, amount));
    return new Product(category, size, origin, ncm, substituted, singlePhase, ipi, cost, more);
  }

  /**
   * The same at another cost.
   *
   * @param other what one unit costs
   * @return a new product
   */
  public Product withCost(LandedCost other) {
    return new Product(category, size, origin, ncm, substituted, singlePhase, ipi, other, expenses);
  }
}
