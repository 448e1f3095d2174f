package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * The two rates, as ratios.
 *
 * @param pis 0.0165 or 0.0065
 * @param cofins 0.076 or 0.03
 */
public record PisCofinsRates(Rational pis, Rational cofins) {
  /** Nothing, as for what is taxed once at the manufacturer. */
  public static final PisCofinsRates ZERO = new PisCofinsRates(Rational.ZERO, Rational.ZERO);

  /**
   * The general rates of a regime; goods taxed once (monofásico) and listed ones have others.
   *
   * @param tables where the rates come from
   * @param regime {@link Regime#LUCRO_REAL} (9.25 %) or {@link Regime#LUCRO_PRESUMIDO} (3.65 %)
   * @param day the day of the sale
   * @return the rates, zero from 2027 on; outside this rule for the other regimes
   */
  public static Answer<PisCofinsRates> of(TaxTables tables, Regime regime, LocalDate day) {
    return switch (regime) {
      case LUCRO_REAL -> read(tables, "non_cumulative", day);
      case LUCRO_PRESUMIDO -> read(tables, "cumulative", day);
      case SIMPLES, FOREIGN ->
          Answer.unknown(
              Missing.Reason.OUTSIDE_RULE, "pis_cofins", "not owed apart under " + regime);
    };
  }

  private static Answer<PisCofinsRates> read(TaxTables tables, String kind, LocalDate day) {
    return tables
        .table(TaxTable.PIS_COFINS)
        .on(day, kind)
        .then(row -> row.ratio("pis_pct").with(row.ratio("cofins_pct"), PisCofinsRates::new));
  }

  /**
   * Both together.
   *
   * @return 0.0925 or 0.0365
   */
  public Rational total() {
    return pis.plus(cofins);
  }
}
