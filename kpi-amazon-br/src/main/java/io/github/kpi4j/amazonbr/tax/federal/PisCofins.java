package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/** PIS and COFINS on a sale. */
public final class PisCofins {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public PisCofins(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * Both taxes: of 100 at 9.25 % without 20.50 of ICMS they are 1.31 and 6.04.
   *
   * @param value of the item in reais, as {@link io.github.kpi4j.amazonbr.tax.ItemValue#value()}
   *     gives it; IPI charged is no revenue
   * @param excluded what is left out of it, as {@link PisCofinsBase#excluded} gives it
   * @param rates the rates
   * @return base and taxes; all zero where more is left out than there is
   */
  public PisCofinsAmounts of(Rational value, Rational excluded, PisCofinsRates rates) {
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    Rational base =
        recording
            .input("value", value)
            .input("left out", excluded)
            .step(
                "pis/cofins base",
                Rule.PIS_COFINS_BASE,
                rounding,
                // Taxes of a centavo that are rounded up can be more than the centavo.
                value.minus(excluded).max(Rational.ZERO));
    Rational pis =
        recording
            .input("base", base)
            .rate(rates.pis())
            .step("pis", Rule.PIS, rounding, base.times(rates.pis()));
    Rational cofins =
        recording
            .input("base", base)
            .rate(rates.cofins())
            .step("cofins", Rule.COFINS, rounding, base.times(rates.cofins()));
    return new PisCofinsAmounts(
        rounding.item(base), rounding.item(pis), rounding.item(cofins), recording.memory());
  }
}
