package io.github.kpi4j.amazonbr.tax.reform;

import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/** CBS and IBS of a sale. */
public final class CbsIbs {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public CbsIbs(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * Both taxes: 1000 without 16.50 PIS, 76 COFINS and 180 ICMS is a base of 727.50, at 8 % 58.20.
   *
   * @param value of the item in reais, as {@link io.github.kpi4j.amazonbr.tax.ItemValue#value()}
   *     gives it
   * @param older the taxes inside it that are left out: PIS, COFINS, ICMS, the difference of rates
   *     and the fund
   * @param rates the rates
   * @return base, taxes and what is set off
   */
  public CbsIbsAmounts of(Rational value, Rational older, CbsIbsRates rates) {
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    Rational base =
        recording
            .input("value", value)
            .input("older taxes", older)
            .step("cbs/ibs base", Rule.CBS_IBS_BASE, rounding, value.minus(older));
    Rational cbs =
        recording
            .input("base", base)
            .rate(rates.cbs())
            .step("cbs", Rule.CBS, rounding, base.times(rates.cbs()));
    Rational ibs =
        recording
            .input("base", base)
            .rate(rates.ibs())
            .step("ibs", Rule.IBS, rounding, base.times(rates.ibs()));
    Rational offset =
        recording
            .input("cbs", cbs)
            .input("ibs", ibs)
            .rate(rates.offset())
            .step("set off", Rule.CBS_IBS_OFFSET, rounding, cbs.plus(ibs).times(rates.offset()));
    return new CbsIbsAmounts(
        rounding.item(base),
        rounding.item(cbs),
        rounding.item(ibs),
        rounding.item(offset),
        recording.memory());
  }
}
