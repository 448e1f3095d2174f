package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/**
 * The taxes of sales to consumers, for one seller. A price of R$ 100 from SP to BA under actual
 * profit bears 7.00 and 13.50 of ICMS, and PIS/COFINS of 7.35 on what is left.
 */
public final class SaleTaxes {
  private final TaxSettings settings;
  private final Seller seller;
  private final CbsIbsInIcmsBase reading;

  /**
   * A calculator that has not chosen whether CBS and IBS are in the base of ICMS.
   *
   * @param settings tables, rounding and memory
   * @param seller who sells
   */
  public SaleTaxes(TaxSettings settings, Seller seller) {
    this(settings, seller, CbsIbsInIcmsBase.NOT_CHOSEN);
  }

  /**
   * A calculator.
   *
   * @param settings tables, rounding and memory
   * @param seller who sells
   * @param reading whether CBS and IBS are in the base of ICMS; matters from 2027 on
   */
  public SaleTaxes(TaxSettings settings, Seller seller, CbsIbsInIcmsBase reading) {
    this.settings = settings;
    this.seller = seller;
    this.reading = reading;
  }

  /**
   * The taxes of a sale.
   *
   * @param sale the sale
   * @return tax by tax, or the first rate or choice that is missing
   */
  public Answer<SaleTax> of(Sale sale) {
    return seller.match(
        normal -> new NormalSale(settings, normal, reading).of(sale),
        simples -> new SimplesSale(settings, simples).of(sale));
  }

  /**
   * The price that leaves a net amount after all taxes and a presumed credit.
   *
   * @param net in BRL
   * @param sale the sale, whose own price is not looked at
   * @return the exact price in BRL, whose taxes, not rounded, leave {@code net}
   */
  public Answer<Quantity> price(Quantity net, Sale sale) {
    Rational wanted = BrlAmounts.exact(net, "net");
    TaxSettings exact = new TaxSettings(settings.tables(), TaxRounding.EXACT, false);
    // Every tax of a sale is proportional to its price, so one real tells what each of them takes.
    return new SaleTaxes(exact, seller, reading)
        .of(sale.at(BrlAmounts.brl(Rational.ONE)))
        .map(
            taxes -> {
              Rational taken = taxes.total().amount().minus(taxes.presumedCredit().amount());
              return BrlAmounts.brl(wanted.dividedBy(Rational.ONE.minus(taken)));
            });
  }
}
