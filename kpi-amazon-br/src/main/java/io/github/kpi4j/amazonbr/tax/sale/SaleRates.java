package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.Benefit;
import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.Operation;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsRates;
import io.github.kpi4j.amazonbr.tax.icms.ConsumerLoad;
import io.github.kpi4j.amazonbr.tax.icms.InterstateRate;
import io.github.kpi4j.amazonbr.tax.reform.CbsIbsRates;
import java.util.List;

/**
 * What a sale is taxed with.
 *
 * @param load ICMS and fund, of what is left of them in the year
 * @param icmsBases the rows that ICMS and fund rest on
 * @param pisCofins PIS and COFINS
 * @param reform CBS and IBS
 * @param benefit what the origin grants, of what is left of it in the year
 */
record SaleRates(
    ConsumerLoad load,
    List<Basis> icmsBases,
    PisCofinsRates pisCofins,
    CbsIbsRates reform,
    Benefit benefit) {
  /** The rates of a sale under actual or presumed profit. */
  static Answer<SaleRates> of(TaxTables tables, Sale sale, Regime regime) {
    Answer<PisCofinsRates> pisCofins =
        sale.singlePhase()
            ? Answer.given(PisCofinsRates.ZERO)
            : PisCofinsRates.of(tables, regime, sale.day());
    Answer<ConsumerLoad> full = load(tables, sale);
    List<Basis> bases = full.match(Answer.Known::bases, missing -> List.of());
    Operation operation = Operation.of(sale.from(), sale.to(), sale.origin());
    Answer<Benefit> benefit = tables.benefit(sale.from(), sale.ncm(), operation, sale.day());
    return full.then(
        load ->
            pisCofins.then(
                rates ->
                    CbsIbsRates.of(tables, sale.day())
                        .with(
                            benefit,
                            (reform, granted) ->
                                new SaleRates(
                                    load.times(reform.icmsShare()),
                                    bases,
                                    rates,
                                    reform,
                                    granted.times(reform.icmsShare())))));
  }

  /** ICMS and fund in full. */
  static Answer<ConsumerLoad> load(TaxTables tables, Sale sale) {
    if (sale.from() == sale.to() && sale.substituted()) {
      return Answer.given(ConsumerLoad.NONE);
    }
    Answer<IcmsRate> destination = tables.icms(sale.to(), sale.ncm(), sale.day());
    return sale.from() == sale.to()
        ? destination.map(ConsumerLoad::inside)
        : destination.with(
            InterstateRate.of(tables, sale.from(), sale.to(), sale.origin(), sale.day()),
            ConsumerLoad::across);
  }
}
