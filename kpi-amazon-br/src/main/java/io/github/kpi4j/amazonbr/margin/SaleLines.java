package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PresumedAmounts;
import io.github.kpi4j.amazonbr.tax.federal.PresumedProfit;
import io.github.kpi4j.amazonbr.tax.federal.PresumedRates;
import io.github.kpi4j.amazonbr.tax.importing.Parcel;
import io.github.kpi4j.amazonbr.tax.importing.ParcelTax;
import io.github.kpi4j.amazonbr.tax.importing.Parcels;
import io.github.kpi4j.amazonbr.tax.sale.Sale;
import io.github.kpi4j.amazonbr.tax.sale.SaleTax;
import io.github.kpi4j.amazonbr.tax.sale.SaleTaxes;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/** The taxes on a sale as lines, by who sells. */
final class SaleLines {
  /** The line of what a state's benefit credits. */
  static final String PRESUMED_CREDIT = "presumed_credit";

  private final Margins margins;
  private final MarginCase sale;
  private final Uf to;
  private final Reckoning reckoning;
  private final TaxSettings settings;
  private final Quantity revenue;
  private Rational ipi = Rational.ZERO;

  SaleLines(Margins margins, MarginCase sale, Uf to, Reckoning reckoning) {
    this.margins = margins;
    this.sale = sale;
    this.to = to;
    this.reckoning = reckoning;
    this.settings = margins.taxes();
    this.revenue = sale.offer().taxedRevenue();
  }

  void reckon() {
    if (sale.shop() instanceof Shop.Domestic domestic) {
      reckoning.with(
          new SaleTaxes(settings, domestic.seller(), margins.cbsIbs())
              .of(taxed(sale.product(), domestic.from())),
          this::domestic);
      if (domestic.regime() == Regime.LUCRO_PRESUMIDO) {
        profitTax();
      }
    } else if (sale.shop() instanceof Shop.Abroad abroad) {
      Rational units = Rational.of(abroad.units());
      reckoning.with(
          margins
              .fx()
              .reaisPer(Parcel.USD.toString(), sale.on())
              .then(rate -> new Parcels(settings).of(parcel(rate, units))),
          tax -> collected(tax, units));
    }
  }

  private Sale taxed(Product product, Uf from) {
    return new Sale(
        revenue,
        from,
        to,
        sale.on(),
        product.origin(),
        product.ncm(),
        product.substituted(),
        product.singlePhase(),
        product.ipi());
  }

  private void domestic(SaleTax tax) {
    reckoning.remember(tax.memory());
    owes("icms", tax.icms());
    owes("difal", tax.difal());
    owes("fcp", tax.fcp());
    owes("pis", tax.pis());
    owes("cofins", tax.cofins());
    owes("das", tax.das());
    owes("cbs", tax.cbs());
    owes("ibs", tax.ibs());
    owes("ipi", tax.ipi());
    reckoning.gets(LineKind.CREDIT, PRESUMED_CREDIT, tax.presumedCredit().amount());
    ipi = tax.ipi().amount();
  }

  private void owes(String tax, Quantity amount) {
    reckoning.pays(LineKind.SALES_TAX, tax, amount.amount());
  }

  /**
   * By the sale's own revenue, of which IPI is no part; what depends on a whole quarter's is not a
   * sale's.
   */
  private void profitTax() {
    PresumedProfit profit = new PresumedProfit(settings);
    reckoning.with(
        PresumedRates.irpj(settings.tables(), sale.on()),
        rates -> profitTax("irpj", profit.of(revenue.amount().minus(ipi), rates)));
    reckoning.with(
        PresumedRates.csll(settings.tables(), sale.on()),
        rates -> profitTax("csll", profit.of(revenue.amount().minus(ipi), rates)));
  }

  private void profitTax(String name, PresumedAmounts amounts) {
    reckoning.remember(amounts.memory());
    reckoning.pays(LineKind.PROFIT_TAX, name, amounts.tax());
  }

  private Parcel parcel(Rational reaisPerDollar, Rational units) {
    Rational dollars = revenue.amount().times(units).dividedBy(reaisPerDollar);
    return new Parcel(new Quantity(dollars, Parcel.USD), reaisPerDollar, to, sale.on(), true);
  }

  private void collected(ParcelTax tax, Rational units) {
    reckoning.remember(tax.memory());
    reckoning.collects("import_duty", BrlAmounts.exact(tax.duty(), "duty").dividedBy(units));
    reckoning.collects("icms", BrlAmounts.exact(tax.icms(), "icms").dividedBy(units));
  }
}
