package io.github.kpi4j.amazonbr.tax.icms;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;

/** The rate at which goods cross a border between states: 4, 7 or 12 %. */
public final class InterstateRate {
  private InterstateRate() {}

  /**
   * The rate: 4 % for goods of the origins 1, 2, 3 and 8, else 7 % from the South and Southeast
   * (without Espírito Santo) to the rest of the country, else 12 %.
   *
   * @param tables where the rates come from
   * @param from where the goods leave
   * @param to where they arrive
   * @param origin where they were made
   * @param day the day of the sale
   * @return the rate as a ratio; outside this rule if both states are one
   */
  public static Answer<Rational> of(
      TaxTables tables, Uf from, Uf to, Origin origin, LocalDate day) {
    Flow flow = Flow.of(from, to, origin);
    return flow == Flow.INSIDE
        ? Answer.unknown(Missing.Reason.OUTSIDE_RULE, "icms_interstate", "no border inside " + from)
        : tables
            .table(TaxTable.ICMS_INTERSTATE)
            .on(day, flow.key())
            .then(row -> row.ratio("rate_pct"));
  }
}
