package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/**
 * Tax on profit that is presumed as a part of sales. It belongs to a quarter and not to a sale, so
 * it stands below the contribution margin.
 */
public final class PresumedProfit {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public PresumedProfit(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * The tax of a period: sales of 300,000 at 32 % with 20,000 free are 14,400 and 7,600.
   *
   * @param revenue the period's sales in reais
   * @param rates of one tax, for the same period
   * @return presumed profit, tax and additional
   */
  public PresumedAmounts of(Rational revenue, PresumedRates rates) {
    Recording recording = settings.recording();
    TaxRounding rounding = settings.rounding();
    boolean raises = rates.raisedPresumption().compareTo(rates.presumption()) != 0;
    Rational above = raises ? revenue.minus(rates.raisedAbove()).max(Rational.ZERO) : Rational.ZERO;
    Rational base =
        recording
            .input("revenue", revenue)
            .input("revenue with raised presumption", above)
            .rate(rates.presumption())
            .step(
                "presumed profit",
                Rule.PRESUMPTION,
                rounding,
                revenue
                    .minus(above)
                    .times(rates.presumption())
                    .plus(above.times(rates.raisedPresumption())));
    boolean irpj = !rates.additional().isZero();
    Rational tax =
        recording
            .input("presumed profit", base)
            .rate(rates.rate())
            .step(
                irpj ? "irpj" : "csll",
                irpj ? Rule.IRPJ : Rule.CSLL,
                rounding,
                base.times(rates.rate()));
    Rational additional =
        recording
            .input("presumed profit", base)
            .input("free", rates.free())
            .rate(rates.additional())
            .step(
                "additional",
                Rule.IRPJ_ADDITIONAL,
                rounding,
                base.minus(rates.free()).max(Rational.ZERO).times(rates.additional()));
    return new PresumedAmounts(
        rounding.item(base), rounding.item(tax), rounding.item(additional), recording.memory());
  }
}
