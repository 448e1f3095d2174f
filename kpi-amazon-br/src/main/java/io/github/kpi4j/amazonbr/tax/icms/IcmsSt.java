package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.ItemValue;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Rational;

/**
 * ICMS that a manufacturer or importer pays in place of those who sell on: the destination's rate
 * on the guessed consumer price, less the own tax. 38 at 12 % own and 16 % internal, without
 * margin, is 6.08 − 4.56 = 1.52.
 */
public final class IcmsSt {
  private final TaxSettings settings;

  /**
   * A calculator.
   *
   * @param settings rounding and memory; the tables are not asked
   */
  public IcmsSt(TaxSettings settings) {
    this.settings = settings;
  }

  /**
   * From the parts of an item. IPI is in the substitution base and not in the own one, since
   * substitution is between taxpayers.
   *
   * @param item what it is made of
   * @param ipi in reais, zero for none
   * @param rates rates, reductions and margin
   * @return own tax and substitution; the latter is zero where the own tax is the larger
   */
  public StAmounts of(ItemValue item, Rational ipi, StRates rates) {
    Recording recording = settings.recording();
    Rational ownBase =
        recording
            .input("value", item.value())
            .input("reduction", rates.ownReduction())
            .step(
                "own base",
                Rule.ICMS_BASE,
                settings.rounding(),
                item.value().times(Rational.ONE.minus(rates.ownReduction())));
    Rational stBase =
        recording
            .input("value", item.value())
            .input("ipi", ipi)
            .input("mva", rates.mva())
            .input("reduction", rates.stReduction())
            .step(
                "st base",
                Rule.ICMS_ST,
                settings.rounding(),
                item.value()
                    .plus(ipi)
                    .times(Rational.ONE.plus(rates.mva()))
                    .times(Rational.ONE.minus(rates.stReduction())));
    return ofBases(ownBase, stBase, rates, recording);
  }

  /**
   * From bases that are known, such as a state's price list.
   *
   * @param ownBase in reais
   * @param stBase in reais
   * @param rates reductions and margin are not applied again
   * @return own tax and substitution
   */
  public StAmounts ofBases(Rational ownBase, Rational stBase, StRates rates) {
    return ofBases(ownBase, stBase, rates, settings.recording());
  }

  private StAmounts ofBases(Rational ownBase, Rational stBase, StRates rates, Recording recording) {
    TaxRounding rounding = settings.rounding();
    Rational own =
        recording
            .input("own base", ownBase)
            .rate(rates.own())
            .step("own icms", Rule.ICMS_INSIDE, rounding, ownBase.times(rates.own()));
    Rational whole =
        recording
            .input("st base", stBase)
            .rate(rates.internal())
            .step("icms to the consumer", Rule.ICMS_ST, rounding, stBase.times(rates.internal()));
    Rational st =
        recording
            .input("icms to the consumer", whole)
            .input("own icms", own)
            .step("icms st", Rule.ICMS_ST, rounding, whole.minus(own).max(Rational.ZERO));
    Rational fcpSt =
        recording
            .input("st base", stBase)
            .rate(rates.fcp())
            .step("fcp st", Rule.FCP, rounding, stBase.times(rates.fcp()));
    return new StAmounts(
        rounding.item(ownBase),
        rounding.item(own),
        rounding.item(stBase),
        rounding.item(st),
        rounding.item(fcpSt),
        recording.memory());
  }
}
