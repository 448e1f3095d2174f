package io.github.kpi4j.amazonbr.tax.federal;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/**
 * How one tax on presumed profit is calculated; rates are ratios, amounts reais for a quarter.
 *
 * @param presumption the part of sales that counts as profit, 0.08 for trade
 * @param raisedPresumption the part that counts of sales above {@code raisedAbove}
 * @param raisedAbove sales of a quarter from which the raised part counts, LC 224/2025
 * @param rate the tax
 * @param additional points on profit above {@code free}; zero for CSLL
 * @param free profit of a quarter without the additional, 60,000
 */
public record PresumedRates(
    Rational presumption,
    Rational raisedPresumption,
    Rational raisedAbove,
    Rational rate,
    Rational additional,
    Rational free) {
  private static final Rational MONTHS = Rational.of(3);

  /**
   * One presumption for all sales.
   *
   * @param presumption the part of sales that counts as profit
   * @param rate the tax
   * @param additional points on profit above {@code free}
   * @param free profit without the additional
   * @return the rates, of which nothing is raised
   */
  public static PresumedRates of(
      Rational presumption, Rational rate, Rational additional, Rational free) {
    return new PresumedRates(presumption, presumption, Rational.ZERO, rate, additional, free);
  }

  /**
   * Income tax (IRPJ) of trade.
   *
   * @param tables where the figures come from
   * @param day a day of the quarter
   * @return unknown before the table begins
   */
  public static Answer<PresumedRates> irpj(TaxTables tables, LocalDate day) {
    return read(tables, "irpj", day);
  }

  /**
   * Contribution on profit (CSLL) of trade.
   *
   * @param tables where the figures come from
   * @param day a day of the quarter
   * @return unknown before the table begins
   */
  public static Answer<PresumedRates> csll(TaxTables tables, LocalDate day) {
    return read(tables, "csll", day);
  }

  private static Answer<PresumedRates> read(TaxTables tables, String tax, LocalDate day) {
    return tables.table(TaxTable.PRESUMED).on(day, tax).then(PresumedRates::of);
  }

  private static Answer<PresumedRates> of(DatedRow row) {
    return row.ratio("presumption_pct")
        .then(
            presumption ->
                row.ratio("raised_presumption_pct")
                    .then(
                        raised ->
                            row.answer("raised_above_quarter")
                                .then(above -> taxed(row, presumption, raised, above))));
  }

  private static Answer<PresumedRates> taxed(
      DatedRow row, Rational presumption, Rational raised, Rational above) {
    return row.ratio("rate_pct")
        .then(
            rate ->
                row.ratio("additional_pct")
                    .with(
                        row.answer("free_month"),
                        (additional, free) ->
                            new PresumedRates(
                                presumption, raised, above, rate, additional, free.times(MONTHS))));
  }
}
