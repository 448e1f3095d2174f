package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.amazonbr.tax.federal.Ipi;
import io.github.kpi4j.amazonbr.tax.federal.PisCofins;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsAmounts;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsRates;
import io.github.kpi4j.amazonbr.tax.federal.PresumedAmounts;
import io.github.kpi4j.amazonbr.tax.federal.PresumedProfit;
import io.github.kpi4j.amazonbr.tax.federal.PresumedRates;
import io.github.kpi4j.amazonbr.tax.icms.Difal;
import io.github.kpi4j.amazonbr.tax.icms.DifalAmounts;
import io.github.kpi4j.amazonbr.tax.icms.IcmsAmounts;
import io.github.kpi4j.amazonbr.tax.icms.IcmsSt;
import io.github.kpi4j.amazonbr.tax.icms.InterstateRate;
import io.github.kpi4j.amazonbr.tax.icms.IpiPlacement;
import io.github.kpi4j.amazonbr.tax.icms.OwnIcms;
import io.github.kpi4j.amazonbr.tax.icms.StAmounts;
import io.github.kpi4j.amazonbr.tax.icms.StRates;
import io.github.kpi4j.amazonbr.tax.importing.FormalImport;
import io.github.kpi4j.amazonbr.tax.importing.ImportedLot;
import io.github.kpi4j.amazonbr.tax.importing.Parcel;
import io.github.kpi4j.amazonbr.tax.importing.ParcelTax;
import io.github.kpi4j.amazonbr.tax.importing.Parcels;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbs;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsAmounts;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsRates;
import io.github.kpi4j.amazonbr.tax.simples.Annex;
import io.github.kpi4j.amazonbr.tax.simples.Simples;
import io.github.kpi4j.amazonbr.tax.simples.SimplesBand;
import io.github.kpi4j.amazonbr.tax.simples.SimplesPayment;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Calculates the rows of tax-examples.csv with the library, by the names that they use. */
record ExampleCalculation(TaxSettings settings) {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  Map<String, Rational> of(ExampleRow row) {
    return switch (row.formula()) {
      case "ICMS_OWN" -> ownIcms(row);
      case "IPI" -> Map.of("base", row.item().value(), "ipi", ipi(row));
      case "ICMS_ST" -> st(new IcmsSt(settings).of(row.item(), ipi(row), stRates(row)));
      case "ICMS_ST_GIVEN" ->
          st(new IcmsSt(settings).ofBases(row.amount("base"), row.amount("st_base"), stRates(row)));
      case "SN_CREDIT" ->
          Map.of(
              "credit",
              new Simples(settings)
                  .credit(row.amount("price"), row.ratio("red"), row.ratio("rate")));
      case "RELIEF_INSIDE" ->
          Map.of(
              "relief",
              settings
                  .rounding()
                  .item(
                      OwnIcms.relief(
                          row.amount("price"),
                          row.ratio("rate"),
                          row.amount("red", "100").dividedBy(Rational.HUNDRED))));
      case "IBS_CBS" -> cbsIbs(row);
      case "PIS_COFINS" -> pisCofins(row);
      case "IMPORT" -> duty(row);
      case "DIFAL_SINGLE" -> difal(row);
      case "INTERSTATE" -> interstate(row);
      case "REMESSA" -> parcel(row);
      case "SIMPLES" -> simples(row);
      case "LUCRO_PRESUMIDO" -> presumed(row);
      default -> throw new IllegalArgumentException(row.formula());
    };
  }

  private Rational ipi(ExampleRow row) {
    Rational rate = row.formula().equals("IPI") ? row.ratio("rate") : row.ratio("ipi_rate");
    Rational ipi = Ipi.of(row.item(), rate, settings, settings.recording());
    return settings.rounding().item(ipi);
  }

  private Map<String, Rational> ownIcms(ExampleRow row) {
    IpiPlacement placement =
        row.topic().equals("ipi_not_in_icms_base") ? IpiPlacement.OUTSIDE : IpiPlacement.INSIDE;
    IcmsRate rate = new IcmsRate(row.ratio("rate"), row.ratio("fcp"), row.ratio("red"));
    IcmsAmounts amounts = new OwnIcms(settings).of(row.item(), ipi(row), placement, rate);
    return Map.of(
        "base", amounts.base(), "icms", amounts.icms(), "fcp", amounts.fcp(), "ipi", ipi(row));
  }

  private static StRates stRates(ExampleRow row) {
    return new StRates(
        row.ratio("own_rate"),
        row.ratio("red"),
        row.ratio("st_rate"),
        row.ratio("red_st"),
        row.ratio("mva"),
        Rational.ZERO);
  }

  private static Map<String, Rational> st(StAmounts amounts) {
    return Map.of(
        "own_base", amounts.ownBase(),
        "own", amounts.own(),
        "st_base", amounts.stBase(),
        "st", amounts.st());
  }

  private Map<String, Rational> cbsIbs(ExampleRow row) {
    Rational value = row.item().value();
    Rational older =
        value.times(
            row.ratio("pis_rate").plus(row.ratio("cofins_rate")).plus(row.ratio("icms_rate")));
    CbsIbsAmounts amounts =
        new CbsIbs(settings).of(value, older, CbsIbsRates.of(row.ratio("rate"), Rational.ZERO));
    return Map.of("base", amounts.base(), "tax", amounts.paid());
  }

  private Map<String, Rational> pisCofins(ExampleRow row) {
    PisCofinsRates rates = new PisCofinsRates(row.ratio("pis_rate"), row.ratio("cofins_rate"));
    PisCofinsAmounts amounts =
        new PisCofins(settings).of(row.item().value(), row.amount("ibs_cbs"), rates);
    return Map.of("base", amounts.base(), "pis", amounts.pis(), "cofins", amounts.cofins());
  }

  private Map<String, Rational> duty(ExampleRow row) {
    ImportedLot lot =
        ImportedLot.bySea(
            BrlAmounts.brl(row.amount("va")),
            BrlAmounts.brl(Rational.ZERO),
            BrlAmounts.brl(Rational.ZERO),
            row.ratio("ii_rate"),
            Rational.ZERO,
            Uf.SP,
            DAY);
    return Map.of(
        "ii", new FormalImport(settings, Regime.LUCRO_REAL).of(lot).orThrow().duty().amount());
  }

  private Map<String, Rational> difal(ExampleRow row) {
    IcmsRate destination = new IcmsRate(row.ratio("intra"), row.ratio("fcp"), Rational.ZERO);
    DifalAmounts amounts =
        new Difal(settings).forConsumer(row.amount("price"), destination, row.ratio("inter"));
    return Map.of("difal", amounts.difal(), "fcp", amounts.fcp());
  }

  private Map<String, Rational> interstate(ExampleRow row) {
    Rational rate =
        InterstateRate.of(
                settings.tables(),
                Uf.parse(row.word("from")).orThrow(),
                Uf.parse(row.word("to")).orThrow(),
                Origin.NATIONAL,
                DAY)
            .orThrow();
    return Map.of("rate", rate.times(Rational.HUNDRED));
  }

  private Map<String, Rational> parcel(ExampleRow row) {
    boolean rule2024 = row.topic().equals("remessa_2024");
    // The row of 2024 gives value and deduction in reais: US$ 20 are 110 at 5.50.
    Rational fx =
        rule2024 ? row.amount("deduct").dividedBy(Rational.of(20)) : row.amount("fx", "1");
    Rational value = rule2024 ? row.amount("value").dividedBy(fx) : row.amount("value");
    LocalDate day = rule2024 ? LocalDate.of(2024, 8, 1) : LocalDate.of(2026, 5, 12);
    ParcelTax tax =
        new Parcels(settings)
            .of(new Parcel(new Quantity(value, Parcel.USD), fx, Uf.SP, day, true))
            .orThrow();
    Rational ii = rule2024 ? tax.duty().amount() : tax.dutyInDollars().amount();
    return Map.of(
        "ii", ii,
        "icms", tax.icms().amount(),
        "total", tax.total().amount(),
        "total_brl", tax.total().amount());
  }

  private Map<String, Rational> simples(ExampleRow row) {
    Rational rbt12 = row.amount("rbt12");
    if (row.word("anexo").equals("III")) {
      // Services have no table here. Annex III, third band: 13.5 % less 17,640.
      Rational effective =
          SimplesBand.effective(rbt12, Rational.of(135, 1000), Rational.of(17_640));
      return Map.of(
          "effective",
          effective.times(Rational.HUNDRED),
          "das",
          row.amount("month").times(effective));
    }
    SimplesPayment payment =
        new Simples(settings).payment(Annex.I, rbt12, row.amount("month"), Set.of(), DAY).orThrow();
    return Map.of(
        "bracket", Rational.of(payment.band().number()),
        "effective", payment.effective().times(Rational.HUNDRED),
        "das", payment.das());
  }

  private Map<String, Rational> presumed(ExampleRow row) {
    PresumedRates rates =
        PresumedRates.of(
            row.ratio("presumption"),
            Rational.of(15, 100),
            Rational.of(10, 100),
            row.amount("free", "60000"));
    PresumedAmounts amounts = new PresumedProfit(settings).of(row.amount("revenue"), rates);
    return Map.of(
        "base", amounts.base(),
        "irpj", amounts.tax(),
        "additional", amounts.additional(),
        "total", amounts.total());
  }
}
