package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.amazonbr.tax.federal.PisCofins;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsAmounts;
import io.github.kpi4j.amazonbr.tax.icms.ConsumerLoad;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbs;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsAmounts;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsInIcmsBase;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsRates;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;

/** A sale under actual or presumed profit. */
final class NormalSale {
  private final TaxSettings settings;
  private final TaxRounding rounding;
  private final Seller.Normal seller;
  private final CbsIbsInIcmsBase reading;

  NormalSale(TaxSettings settings, Seller.Normal seller, CbsIbsInIcmsBase reading) {
    this.settings = settings;
    this.rounding = settings.rounding();
    this.seller = seller;
    this.reading = reading;
  }

  Answer<SaleTax> of(Sale sale) {
    return SaleRates.of(settings.tables(), sale, seller.regime())
        .match(known -> of(sale, known), Answer.Unknown::new);
  }

  private Answer<SaleTax> of(Sale sale, Answer.Known<SaleRates> known) {
    boolean paysReform = !known.value().reform().paid().isZero();
    if (paysReform && reading == CbsIbsInIcmsBase.NOT_CHOSEN) {
      return Answer.unknown(
          Missing.Reason.CHOICE_NEEDED,
          "cbs_ibs_in_icms_base",
          "disputed from 2027 to 2032; asked for " + sale.day());
    }
    if (paysReform && sale.ipi().signum() > 0) {
      return Answer.unknown(
          Missing.Reason.OUTSIDE_RULE,
          "ipi_with_cbs_ibs",
          "IPI is zero from 2027 on but for goods protected in the free zone of Manaus, whose sale"
              + " is not calculated here; asked for "
              + sale.day());
    }
    return new Answer.Known<>(tax(sale, known.value()), known.bases());
  }

  private SaleTax tax(Sale sale, SaleRates rates) {
    Recording recording = settings.recording();
    Rational price = sale.price().amount();
    ConsumerLoad load = rates.load();
    Rational net = net(recording, price, rates);
    Rational ipi = ipi(recording, price, sale.ipi());
    Rational base = reading == CbsIbsInIcmsBase.INSIDE ? price : net;
    Rule rule = sale.from() == sale.to() ? Rule.ICMS_INSIDE : Rule.ICMS_INTERSTATE;
    List<Basis> bases = rates.icmsBases();
    Rational icms = part(recording.from(bases), "icms", rule, base, load.origin());
    Rational difal =
        part(recording.from(bases), "difal", Rule.DIFAL_SINGLE_BASE, base, load.difal());
    Rational fcp = part(recording.from(bases), "fcp", Rule.FCP, base, load.fcp());
    // Inside a state that was paid before, nothing is owed that a credit could be for.
    Rational credit =
        load.origin().isZero()
            ? Rational.ZERO
            : rates.benefit().credit(base, icms, recording, rounding);
    PisCofinsAmounts contributions =
        new PisCofins(settings)
            .of(net.minus(ipi), seller.base().excluded(icms, difal, fcp), rates.pisCofins());
    Rational older = icms.plus(difal).plus(fcp).plus(contributions.total());
    SaleTax before =
        new SaleTax(
            item(icms),
            item(difal),
            item(fcp),
            BrlAmounts.brl(contributions.pis()),
            BrlAmounts.brl(contributions.cofins()),
            item(Rational.ZERO),
            item(Rational.ZERO),
            item(Rational.ZERO),
            item(ipi),
            item(credit),
            recording.memory().then(contributions.memory()));
    return rates.reform().paid().isZero() ? before : with(before, net, older, rates.reform());
  }

  /**
   * The price without CBS and IBS, of which it is {@code net + paid × (net − older taxes)}; the
   * older taxes are a part of the price where CBS and IBS are in their base, else of the net.
   */
  private Rational net(Recording recording, Rational price, SaleRates rates) {
    Rational paid = rates.reform().paid();
    if (paid.isZero()) {
      return price;
    }
    Rational load = rates.load().total();
    Rational net =
        reading == CbsIbsInIcmsBase.INSIDE
            ? price.times(Rational.ONE.plus(paid.times(load))).dividedBy(Rational.ONE.plus(paid))
            : price.dividedBy(Rational.ONE.plus(paid.times(Rational.ONE.minus(load))));
    return recording
        .input("price", price)
        .input("icms load", load)
        .rate(paid)
        .step("price without cbs/ibs", Rule.CBS_IBS_BASE, rounding, net);
  }

  /** IPI is outside its own base: 10 % of what is left of 110 without it are 10. */
  private Rational ipi(Recording recording, Rational price, Rational rate) {
    return rate.isZero()
        ? Rational.ZERO
        : recording
            .input("price with ipi", price)
            .rate(rate)
            .step("ipi", Rule.IPI, rounding, price.times(rate).dividedBy(Rational.ONE.plus(rate)));
  }

  private Rational part(Recording recording, String name, Rule rule, Rational base, Rational rate) {
    return recording.input("base", base).rate(rate).step(name, rule, rounding, base.times(rate));
  }

  private SaleTax with(SaleTax before, Rational net, Rational older, CbsIbsRates reform) {
    CbsIbsAmounts added = new CbsIbs(settings).of(net, older, reform);
    Rational paid = Rational.ONE.minus(reform.offset());
    return new SaleTax(
        before.icms(),
        before.difal(),
        before.fcp(),
        before.pis(),
        before.cofins(),
        before.das(),
        item(added.cbs().times(paid)),
        item(added.ibs().times(paid)),
        before.ipi(),
        before.presumedCredit(),
        before.memory().then(added.memory()));
  }

  private Quantity item(Rational amount) {
    return BrlAmounts.brl(rounding.item(amount));
  }
}
