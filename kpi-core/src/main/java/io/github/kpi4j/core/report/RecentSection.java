package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.value.Grain;
import java.util.Map;
import java.util.Optional;

/** The last day or week beside the period to date, KPI by KPI. */
final class RecentSection {
  private final HtmlWriter html;
  private final Wording wording;

  RecentSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** Writes nothing on a page about a period alone. */
  void write(PageContents contents) {
    if (contents.recent().isEmpty()) {
      return;
    }
    Evaluation last = contents.recent().get(contents.recent().size() - 1);
    boolean day = last.period().grain().equals(Optional.of(Grain.DAY));
    String title =
        wording.text(
            day ? "html.recent_day" : "html.recent_week", Map.of("period", last.period().name()));
    html.open("section", "class", "recent", "aria-labelledby", "recent");
    html.element("h2", title, "id", "recent");
    HtmlTable table = HtmlTable.open(html, title).column(wording.label("report.kpi"));
    table.numbers(last.period().name());
    String period = contents.evaluation().period().name();
    table.numbers(wording.text("html.to_date", Map.of("period", period))).body();
    contents.evaluation().kpis().forEach(result -> row(contents.evaluation(), result, last));
    table.close();
    if (contents.recent().size() > 1) {
      new ValueTable(html, wording, new Trend(contents.recent(), wording)).write();
    }
    html.close();
  }

  private void row(Evaluation toDate, KpiResult result, Evaluation last) {
    html.open("tr");
    html.element("th", wording.title(result.kpi().title(), result.kpi().name()), "scope", "row");
    Contract contract = toDate.contract();
    boolean grows = growsWithDays(contract, contract.metric(result.kpi().metric()));
    cell(Trend.result(last, result.kpi()), !grows);
    cell(Optional.of(result), true);
    html.close();
  }

  private void cell(Optional<KpiResult> result, boolean judged) {
    html.open("td", "class", "number");
    if (result.isEmpty()) {
      html.text("–");
    } else {
      html.text(wording.value(result.get().outcome(), result.get().explanation()));
      if ((judged || !hasBandsOfThePeriod(result.get())) && !hasNoTarget(result.get())) {
        html.empty("br");
        Badge.of(result.get().outcome(), wording).write(html);
      }
    }
    html.close();
  }

  /**
   * Whether a value adds up over days, as sales less refunds do. Its bands are those of the whole
   * period: that a day does not reach them is no news. Ratios and states are the same for a day.
   */
  private static boolean growsWithDays(Contract contract, Metric metric) {
    return metric.definition() instanceof Definition.Aggregate leaf
        ? leaf.aggregation().addsUp()
        : growsWithDays(contract, ((Definition.Derived) metric.definition()).formula());
  }

  private static boolean growsWithDays(Contract contract, Formula formula) {
    if (formula instanceof Formula.Reference reference) {
      return growsWithDays(contract, contract.metric(reference.metric()));
    }
    return formula instanceof Formula.Binary sum
        && (sum.operator() == Operator.PLUS || sum.operator() == Operator.MINUS)
        && growsWithDays(contract, sum.left())
        && growsWithDays(contract, sum.right());
  }

  /** Bands that are shares of a target have a part of it of their own for a day or week. */
  private static boolean hasBandsOfThePeriod(KpiResult result) {
    return result.outcome() instanceof Judged judged && judged.aim().isEmpty();
  }

  /** A day has no level of its own where the target is one of months, and that is no fault. */
  private static boolean hasNoTarget(KpiResult result) {
    return result.outcome() instanceof NotEvaluable gap
        && gap.reason().kind() == Reason.Kind.NO_TARGET;
  }
}
