package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.Benefit;
import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.ItemValue;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/**
 * A seller's own ICMS. It is inside the price: of a price of 1000 at 17 % it is 170, and a net of
 * 830 needs that price.
 */
public final class OwnIcms {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public OwnIcms(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * The tax of an item.
   *
   * @param item what it is made of, as charged
   * @param ipi in reais, zero for none
   * @param placement whether IPI is in the base
   * @param rate rate, fund and reduction of the base
   * @return base, tax and fund, rounded as the settings say
   */
  public IcmsAmounts of(ItemValue item, Rational ipi, IpiPlacement placement, IcmsRate rate) {
    return of(item, ipi, placement, rate, Benefit.NONE);
  }

  /**
   * The tax of an item with what its state grants.
   *
   * @param item what it is made of, as charged
   * @param ipi in reais, zero for none
   * @param placement whether IPI is in the base
   * @param rate rate, fund and reduction of the base
   * @param benefit deferral and presumed credit, as {@link
   *     io.github.kpi4j.amazonbr.tax.TaxTables#benefit} gives them; the fund is not deferred
   * @return base, tax and fund, and apart what is deferred and credited, rounded as the settings
   *     say
   */
  public IcmsAmounts of(
      ItemValue item, Rational ipi, IpiPlacement placement, IcmsRate rate, Benefit benefit) {
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    Rational base = base(item, ipi, placement, rate, recording);
    Rational icms =
        recording
            .input("base", base)
            .rate(rate.internal())
            .step("icms", Rule.ICMS_INSIDE, rounding, base.times(rate.internal()));
    Rational fcp =
        recording
            .input("base", base)
            .rate(rate.fcp())
            .step("fcp", Rule.FCP, rounding, base.times(rate.fcp()));
    Rational deferred = benefit.deferred(icms, recording, rounding);
    Rational credit = benefit.credit(base, icms.minus(deferred), recording, rounding);
    return new IcmsAmounts(
        rounding.item(base),
        rounding.item(icms),
        rounding.item(fcp),
        rounding.item(deferred),
        rounding.item(credit),
        recording.memory());
  }

  Rational base(
      ItemValue item, Rational ipi, IpiPlacement placement, IcmsRate rate, Recording recording) {
    Rational reduced = placement == IpiPlacement.INSIDE ? item.value().plus(ipi) : item.value();
    Rational whole = placement == IpiPlacement.INSIDE_UNREDUCED ? ipi : Rational.ZERO;
    return recording
        .input("goods", item.goods())
        .input("freight", item.freight())
        .input("insurance", item.insurance())
        .input("other", item.other())
        .input("unconditional discount", item.unconditionalDiscount())
        .input("conditional discount", item.conditionalDiscount())
        .input("ipi in base", placement == IpiPlacement.OUTSIDE ? Rational.ZERO : ipi)
        .input("reduction", rate.baseReduction())
        .step(
            "icms base",
            Rule.ICMS_BASE,
            settings.rounding(),
            reduced.times(rate.baseShare()).plus(whole));
  }

  /**
   * The price that leaves a net amount after ICMS and fund: 83 at 17 % need 100.
   *
   * @param net in reais
   * @param rate rate, fund and reduction of the base
   * @return the exact price in reais; {@code net} if nothing is taxed
   */
  public static Rational price(Rational net, IcmsRate rate) {
    return net.dividedBy(Rational.ONE.minus(rate.total().times(rate.baseShare())));
  }

  /**
   * The tax that a relief spares, shown on the invoice as if it had been inside the price: 200
   * relieved of 20 % would have cost 250, so 50.
   *
   * @param price in reais, without the tax that is spared
   * @param rate the full rate
   * @param reduction the part of the base relieved, 1 for all of it
   * @return the exact amount in reais
   */
  public static Rational relief(Rational price, Rational rate, Rational reduction) {
    Rational paid = rate.times(Rational.ONE.minus(reduction));
    return price.times(Rational.ONE.minus(paid)).dividedBy(Rational.ONE.minus(rate)).minus(price);
  }
}
