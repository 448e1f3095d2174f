package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.Benefit;
import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.amazonbr.tax.Recording;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.Rule;
import io.github.kpi4j.amazonbr.tax.TaxRounding;
import io.github.kpi4j.amazonbr.tax.TaxSettings;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;

/**
 * The taxes of a lot that a Brazilian company imports and resells. Duty and IPI follow from the
 * customs value, PIS and COFINS from it alone, and ICMS from everything paid until clearance,
 * itself included. What the state grants (deferral, presumed credit) are rows laid over {@link
 * io.github.kpi4j.amazonbr.tax.TaxTable#ICMS_BENEFITS}: deferred ICMS is neither paid nor credited
 * here, and the sale that follows owes it in full.
 */
public final class FormalImport {
  private final TaxSettings settings;
  private final Regime regime;

  /**
   * A calculator.
   *
   * @param settings tables, rounding and memory
   * @param regime the importer's, which decides what is credited: ICMS and IPI except in Simples
   *     (an importer is treated as industry when it sells on), PIS and COFINS in actual profit
   */
  public FormalImport(TaxSettings settings, Regime regime) {
    this.settings = settings;
    this.regime = regime;
  }

  /**
   * What a lot costs.
   *
   * @param lot the lot
   * @return tax by tax, or the first rate that is missing
   */
  public Answer<ImportCost> of(ImportedLot lot) {
    return ImportRates.of(settings.tables(), lot)
        .match(
            known -> new Answer.Known<>(cost(lot, known.value(), known.bases()), known.bases()),
            Answer.Unknown::new);
  }

  private ImportCost cost(ImportedLot lot, ImportRates rates, List<Basis> bases) {
    Recording recording = settings.recording();
    Rational value = lot.customsValue();
    Rational duty = tax(recording, "duty", Rule.IMPORT_DUTY, value, lot.dutyRate(), List.of());
    Rational ipi =
        tax(recording, "ipi", Rule.IPI_IMPORT, value.plus(duty), lot.ipiRate(), List.of());
    Rational pis = tax(recording, "pis", Rule.PIS_COFINS_IMPORT, value, rates.pis(), bases);
    Rational cofins =
        tax(recording, "cofins", Rule.PIS_COFINS_IMPORT, value, rates.cofins(), bases);
    Rational extra =
        tax(recording, "extra cofins", Rule.PIS_COFINS_IMPORT, value, rates.extraCofins(), bases);
    Rational afrmm =
        tax(recording, "afrmm", Rule.AFRMM, lot.freight().amount(), rates.seaFreight(), bases);
    Rational siscomex =
        recording
            .input("additions", lot.additions())
            .step("siscomex", Rule.SISCOMEX, settings.rounding(), rates.siscomex());
    Rational before =
        value
            .plus(duty)
            .plus(ipi)
            .plus(pis)
            .plus(cofins)
            .plus(extra)
            .plus(afrmm)
            .plus(siscomex)
            .plus(lot.customsCosts().amount());
    Rational share = rates.icms().baseShare();
    Rational base =
        recording
            .input("paid until clearance", before)
            .input("rates inside", rates.icms().total())
            .step(
                "icms base",
                Rule.ICMS_IMPORT,
                settings.rounding(),
                before
                    .times(share)
                    .dividedBy(Rational.ONE.minus(rates.icms().total().times(share))));
    Rational icms = tax(recording, "icms", Rule.ICMS_IMPORT, base, rates.icms().internal(), bases);
    Rational fcp = tax(recording, "fcp", Rule.FCP, base, rates.icms().fcp(), bases);
    Rational deferred = rates.benefit().deferred(icms, recording, settings.rounding());
    Rational paid = icms.minus(deferred);
    Rational presumed = presumed(rates.benefit(), base, paid, recording);
    Rational credit = credit(paid, ipi, pis.plus(cofins)).plus(presumed);
    return new ImportCost(
        item(value),
        item(duty),
        item(ipi),
        item(pis),
        item(cofins),
        item(extra),
        item(afrmm),
        item(siscomex),
        item(lot.customsCosts().amount()),
        item(icms),
        item(deferred),
        item(fcp),
        item(presumed),
        item(credit),
        recording.memory());
  }

  /** Simples takes no credits. */
  private Rational presumed(Benefit benefit, Rational base, Rational icms, Recording recording) {
    boolean takes = regime == Regime.LUCRO_REAL || regime == Regime.LUCRO_PRESUMIDO;
    return takes ? benefit.credit(base, icms, recording, settings.rounding()) : Rational.ZERO;
  }

  private Rational credit(Rational icms, Rational ipi, Rational contributions) {
    return switch (regime) {
      case LUCRO_REAL -> icms.plus(ipi).plus(contributions);
      case LUCRO_PRESUMIDO -> icms.plus(ipi);
      case SIMPLES, FOREIGN -> Rational.ZERO;
    };
  }

  private Rational tax(
      Recording recording,
      String name,
      Rule rule,
      Rational base,
      Rational rate,
      List<Basis> bases) {
    TaxRounding rounding = settings.rounding();
    return recording
        .input("base", base)
        .rate(rate)
        .from(bases)
        .step(name, rule, rounding, base.times(rate));
  }

  private Quantity item(Rational amount) {
    return BrlAmounts.brl(settings.rounding().item(amount));
  }
}
