package io.github.kpi4j.amazonbr.tax.importing;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Benefit;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.Operation;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;

/** What a lot's taxes are calculated with, looked up before any of them is calculated. */
record ImportRates(
    Rational pis,
    Rational cofins,
    Rational extraCofins,
    Rational seaFreight,
    Rational siscomex,
    IcmsRate icms,
    Benefit benefit) {
  static Answer<ImportRates> of(TaxTables tables, ImportedLot lot) {
    Answer<Rational> levy =
        lot.bySea()
            ? tables.table(TaxTable.AFRMM).on(lot.day()).then(row -> row.ratio("sea_freight_pct"))
            : Answer.given(Rational.ZERO);
    Answer<IcmsRate> icms = tables.icms(lot.uf(), lot.ncm(), lot.day());
    Answer<Rational> fee = Siscomex.fee(tables, lot.additions(), lot.day());
    Answer<Benefit> benefit = tables.benefit(lot.uf(), lot.ncm(), Operation.IMPORT, lot.day());
    return tables
        .table(TaxTable.IMPORT_CONTRIBUTIONS)
        .on(lot.day())
        .then(
            row ->
                contributions(row, lot)
                    .then(
                        known ->
                            levy.then(
                                sea ->
                                    fee.then(
                                        siscomex ->
                                            icms.with(
                                                benefit,
                                                (rate, granted) ->
                                                    known.with(sea, siscomex, rate, granted))))));
  }

  private static Answer<ImportRates> contributions(DatedRow row, ImportedLot lot) {
    Answer<Rational> extra =
        lot.extraCofins() ? row.ratio("extra_cofins_pct") : Answer.given(Rational.ZERO);
    IcmsRate none = new IcmsRate(Rational.ZERO, Rational.ZERO, Rational.ZERO);
    return row.ratio("pis_pct")
        .then(
            pis ->
                row.ratio("cofins_pct")
                    .with(
                        extra,
                        (cofins, more) ->
                            new ImportRates(
                                pis,
                                cofins,
                                more,
                                Rational.ZERO,
                                Rational.ZERO,
                                none,
                                Benefit.NONE)));
  }

  private ImportRates with(Rational sea, Rational fee, IcmsRate rate, Benefit granted) {
    return new ImportRates(pis, cofins, extraCofins, sea, fee, rate, granted);
  }
}
