package io.github.kpi4j.amazonbr.tax.reform;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * A year of the reform, as ratios.
 *
 * @param cbs the federation's rate
 * @param ibs the states' and municipalities' rates together
 * @param offset the part that is set off against PIS/COFINS or waived: 1 in the test year 2026
 * @param icmsShare what is left of ICMS rates: 1 until 2028, then 0.9, 0.8, 0.7 and 0.6
 */
public record CbsIbsRates(Rational cbs, Rational ibs, Rational offset, Rational icmsShare) {
  /**
   * Rates for a calculation by themselves, with nothing set off.
   *
   * @param cbs the federation's rate
   * @param ibs the others' rates together
   * @return the rates, with ICMS in full
   */
  public static CbsIbsRates of(Rational cbs, Rational ibs) {
    return new CbsIbsRates(cbs, ibs, Rational.ZERO, Rational.ONE);
  }

  /**
   * The rates of a day.
   *
   * @param tables where they come from
   * @param day the day of the sale
   * @return unknown from 2027 on until somebody fixes the rates and they are laid over {@link
   *     TaxTable#REFORM}
   */
  public static Answer<CbsIbsRates> of(TaxTables tables, LocalDate day) {
    return tables.table(TaxTable.REFORM).on(day).then(CbsIbsRates::read);
  }

  private static Answer<CbsIbsRates> read(DatedRow row) {
    Answer<Rational> ibs =
        row.ratio("ibs_state_pct").with(row.ratio("ibs_municipal_pct"), Rational::plus);
    return row.ratio("cbs_pct")
        .then(
            cbs ->
                ibs.then(
                    both ->
                        row.ratio("offset_pct")
                            .with(
                                row.ratio("icms_share_pct"),
                                (offset, share) -> new CbsIbsRates(cbs, both, offset, share))));
  }

  /**
   * What is paid after setting off.
   *
   * @return {@code (cbs + ibs) × (1 − offset)}, zero in 2026
   */
  public Rational paid() {
    return cbs.plus(ibs).times(Rational.ONE.minus(offset));
  }
}
