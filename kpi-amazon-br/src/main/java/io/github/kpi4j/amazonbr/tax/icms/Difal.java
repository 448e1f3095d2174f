package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/**
 * What the destination takes of a sale across a border beyond what the origin took, once the origin
 * took {@code base × interstate}.
 */
public final class Difal {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public Difal(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * For a buyer who is no taxpayer, such as any consumer: one base, the price. 100 into a state of
   * 18 % with a fund of 2 %, at 12 %, is 6 and 2. The seller owes it.
   *
   * @param price in reais, with the tax inside
   * @param destination the destination's rate, fund and reduction of the base
   * @param interstate the rate across the border as a ratio
   * @return base, difference and fund
   */
  public DifalAmounts forConsumer(Rational price, IcmsRate destination, Rational interstate) {
    Recording recording = settings.recording();
    Rational base =
        recording
            .input("price", price)
            .input("reduction", destination.baseReduction())
            .step(
                "difal base",
                Rule.ICMS_BASE,
                settings.rounding(),
                price.times(destination.baseShare()));
    ConsumerLoad load = ConsumerLoad.across(destination, interstate);
    return finish(
        recording,
        Rule.DIFAL_SINGLE_BASE,
        base,
        price.times(interstate),
        price.times(load.difal()),
        destination);
  }

  /**
   * For a taxpayer's own use, which the buyer owes. With two bases 100 into a state of 18 % at 12 %
   * is (100 − 12) ÷ 0.82 × 0.18 − 12 = 7.32 (rounded).
   *
   * @param value of the operation in reais, with the origin's tax inside
   * @param destination the destination's rate and fund; a reduction is not applied
   * @param interstate the rate across the border as a ratio
   * @param method how the state wants it
   * @return base, difference and fund
   */
  public DifalAmounts forTaxpayer(
      Rational value, IcmsRate destination, Rational interstate, TaxpayerMethod method) {
    Recording recording = settings.recording();
    Rational inside =
        switch (method) {
          case SINGLE_BASE -> Rational.ZERO;
          case DOUBLE_BASE -> destination.internal();
          case DOUBLE_BASE_WITH_FCP -> destination.total();
        };
    boolean single = method == TaxpayerMethod.SINGLE_BASE;
    Rational base =
        single ? value : value.minus(value.times(interstate)).dividedBy(Rational.ONE.minus(inside));
    Rule rule = single ? Rule.DIFAL_SINGLE_BASE : Rule.DIFAL_DOUBLE_BASE;
    Rational rounded =
        recording
            .input("value", value)
            .input("interstate rate", interstate)
            .input("rates inside", inside)
            .step("difal base", rule, settings.rounding(), base);
    Rational origin = value.times(interstate);
    return finish(
        recording,
        rule,
        rounded,
        origin,
        rounded.times(destination.internal()).minus(origin).max(Rational.ZERO),
        destination);
  }

  private DifalAmounts finish(
      Recording recording,
      Rule rule,
      Rational base,
      Rational origin,
      Rational exactDifal,
      IcmsRate destination) {
    TaxRounding rounding = settings.rounding();
    Rational difal =
        recording
            .input("base", base)
            .input("origin share", origin)
            .rate(destination.internal())
            .step("difal", rule, rounding, exactDifal);
    Rational fcp =
        recording
            .input("base", base)
            .rate(destination.fcp())
            .step("fcp", Rule.FCP, rounding, base.times(destination.fcp()));
    return new DifalAmounts(
        rounding.item(base), rounding.item(difal), rounding.item(fcp), recording.memory());
  }
}
