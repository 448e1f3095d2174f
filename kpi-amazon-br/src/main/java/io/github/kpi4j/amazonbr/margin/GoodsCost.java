package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Benefit;
import io.github.kpi4j.amazonbr.tax.Operation;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsRates;
import io.github.kpi4j.amazonbr.tax.importing.FormalImport;
import io.github.kpi4j.amazonbr.tax.importing.ImportCost;
import io.github.kpi4j.amazonbr.tax.importing.ImportedLot;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;

/** What the goods cost, and which taxes in it come back to a seller of this regime. */
final class GoodsCost {
  private final Margins margins;
  private final MarginCase sale;
  private final Uf to;
  private final Reckoning reckoning;
  private final TaxRounding rounding;
  private final boolean icmsComesBack;
  private final boolean pisCofinsComesBack;

  GoodsCost(Margins margins, MarginCase sale, Uf to, Reckoning reckoning, TaxRounding rounding) {
    this.to = to;
    this.margins = margins;
    this.sale = sale;
    this.reckoning = reckoning;
    this.rounding = rounding;
    Regime regime = sale.shop().regime();
    this.pisCofinsComesBack = regime == Regime.LUCRO_REAL;
    this.icmsComesBack = pisCofinsComesBack || regime == Regime.LUCRO_PRESUMIDO;
  }

  void reckon() {
    LandedCost cost = sale.product().cost();
    if (cost instanceof Purchase purchase) {
      reckoning.with(
          margins.fx().inReais(purchase.gross(), sale.on()),
          gross -> bought(purchase, rounding.step(gross.amount())));
    } else if (cost instanceof GivenCost given) {
      reckoning.with(
          margins.fx().reaisPer(FxRates.currency(given.gross()), sale.on()),
          rate -> given(given, rate));
    } else if (cost instanceof ImportedCost imported) {
      reckoning.with(
          lot(imported)
              .then(lot -> new FormalImport(margins.taxes(), sale.shop().regime()).of(lot)),
          lot -> imported(lot, Rational.of(imported.units())));
    }
  }

  private void bought(Purchase purchase, Rational gross) {
    reckoning.pays(LineKind.COST, "goods", gross);
    Rational icms = rounding.step(gross.times(purchase.icms()));
    if (icmsComesBack && !sale.product().substituted()) {
      reckoning.with(
          kept(),
          kept -> credit("icms_credit", Rule.ICMS_CREDIT, gross, purchase.icms().times(kept)));
    }
    if (icmsComesBack) {
      credit("cbs_ibs_credit", Rule.CBS_IBS_CREDIT, gross, purchase.cbsIbs());
    }
    // Leis 10.637/2002 and 10.833/2003 art. 3 I b: none on goods taxed once, before their resale.
    if (pisCofinsComesBack && purchase.pisCofins() && !sale.product().singlePhase()) {
      reckoning.with(
          PisCofinsRates.of(margins.taxes().tables(), Regime.LUCRO_REAL, sale.on()),
          rates ->
              credit(
                  "pis_cofins_credit", Rule.PIS_COFINS_CREDIT, gross.minus(icms), rates.total()));
    }
  }

  private void credit(String name, Rule rule, Rational base, Rational rate) {
    if (rate.isZero()) {
      return;
    }
    Recording recording = margins.taxes().recording();
    Rational amount =
        recording.input("base", base).rate(rate).step(name, rule, rounding, base.times(rate));
    reckoning.gets(LineKind.CREDIT, name, amount);
    reckoning.remember(recording.memory());
  }

  private void given(GivenCost cost, Rational rate) {
    reckoning.pays(LineKind.COST, "goods", rounding.step(cost.gross().amount().times(rate)));
    credits(cost.icms().amount().times(rate), cost.pisCofins().amount().times(rate));
  }

  /** The part of the ordinary ICMS credits that a benefit of the sale leaves. */
  private Answer<Rational> kept() {
    if (sale.shop() instanceof Shop.Domestic domestic) {
      Product product = sale.product();
      Operation operation = Operation.of(domestic.from(), to, product.origin());
      return margins
          .taxes()
          .tables()
          .benefit(domestic.from(), product.ncm(), operation, sale.on())
          .map(Benefit::creditsKept);
    }
    return Answer.given(Rational.ONE);
  }

  private void credits(Rational icms, Rational pisCofins) {
    if (icmsComesBack) {
      reckoning.with(
          kept(),
          kept -> reckoning.gets(LineKind.CREDIT, "icms_credit", rounding.step(icms.times(kept))));
    }
    if (pisCofinsComesBack) {
      reckoning.gets(LineKind.CREDIT, "pis_cofins_credit", rounding.step(pisCofins));
    }
  }

  private Answer<ImportedLot> lot(ImportedCost cost) {
    return reais(cost.goods(), cost)
        .then(
            goods ->
                reais(cost.freight(), cost)
                    .then(
                        freight ->
                            reais(cost.insurance(), cost)
                                .with(
                                    reais(cost.customsCosts(), cost),
                                    (insurance, customs) ->
                                        lot(cost, goods, freight, insurance, customs))));
  }

  private ImportedLot lot(
      ImportedCost cost, Quantity goods, Quantity freight, Quantity insurance, Quantity customs) {
    return new ImportedLot(
        goods,
        freight,
        insurance,
        cost.bySea(),
        cost.dutyRate(),
        cost.ipiRate(),
        cost.extraCofins(),
        cost.additions(),
        customs,
        cost.uf(),
        sale.product().ncm(),
        cost.declared());
  }

  private Answer<Quantity> reais(Quantity money, ImportedCost cost) {
    return margins.fx().inReais(money, cost.declared());
  }

  private void imported(ImportCost lot, Rational units) {
    reckoning.remember(lot.memory());
    Rational goods = lot.customsValue().amount().plus(lot.customsCosts().amount());
    reckoning.pays(LineKind.COST, "goods", rounding.step(goods.dividedBy(units)));
    reckoning.pays(
        LineKind.COST, "import_taxes", rounding.step(lot.taxes().amount().dividedBy(units)));
    credits(
        lot.icmsPaid().amount().dividedBy(units),
        lot.pis().amount().plus(lot.cofins().amount()).dividedBy(units));
    if (icmsComesBack) {
      reckoning.gets(
          LineKind.CREDIT,
          "import_presumed_credit",
          rounding.step(lot.presumedCredit().amount().dividedBy(units)));
      if (!sale.product().ipi().isZero()) {
        credit("ipi_credit", Rule.IPI_CREDIT, lot.ipi().amount().dividedBy(units), Rational.ONE);
      }
    }
  }
}
