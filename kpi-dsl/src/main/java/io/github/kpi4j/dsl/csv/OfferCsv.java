package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.settlement.OfferCost;
import io.github.kpi4j.core.settlement.OfferCost.Month;
import java.util.ArrayList;
import java.util.List;

/** What offers would cost as CSV: a line for each scenario, offer and period. */
public final class OfferCsv {
  private static final List<String> HEADER =
      List.of("scenario", "offer", "period", "cost", "currency", "pending", "gap");

  private OfferCsv() {}

  /**
   * The costs of some offers under one header.
   *
   * @param costs what to write
   * @param mark whether a byte order mark comes first
   * @return lines with the cost to the cent, empty where it is not known, the number of lines of
   *     the statement that could not be worked out and count as zero, and in English why a cost is
   *     not known
   */
  public static String of(Iterable<OfferCost> costs, boolean mark) {
    List<List<String>> rows = new ArrayList<>();
    for (OfferCost cost : costs) {
      for (Month month : cost.months()) {
        rows.add(
            List.of(
                cost.scenario(),
                cost.offer(),
                month.statement().period().name(),
                month.cost().map(TidyCsv::cents).orElse(""),
                month.cost().map(amount -> amount.unit().toString()).orElse(""),
                Integer.toString(month.statement().pending().size()),
                month.gap().map(Object::toString).orElse("")));
      }
    }
    return TidyCsv.of(HEADER, rows, mark);
  }
}
