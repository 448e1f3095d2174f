package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.ItemValue;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/** IPI, which comes on top of the price; rates are by NCM and given by the caller. */
public final class Ipi {
  private Ipi() {}

  /**
   * The tax of an item: 70 at 5 % is 3.50.
   *
   * @param item what it is made of; a conditional discount stays in, and so does an unconditional
   *     one leave, as in the base of ICMS
   * @param rate as a ratio
   * @param settings rounding
   * @param recording takes the step down
   * @return in reais
   */
  public static Rational of(
      ItemValue item, Rational rate, TaxSettings settings, Recording recording) {
    Rational value = item.value();
    return recording
        .input("value", value)
        .rate(rate)
        .step("ipi", Rule.IPI, settings.rounding(), value.times(rate));
  }
}
