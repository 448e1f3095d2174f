package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
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
    contents.evaluation().kpis().forEach(result -> row(result, last));
    table.close();
    if (contents.recent().size() > 1) {
      new ValueTable(html, wording, new Trend(contents.recent(), wording)).write();
    }
    html.close();
  }

  private void row(KpiResult result, Evaluation last) {
    html.open("tr");
    html.element("th", wording.title(result.kpi().title(), result.kpi().name()), "scope", "row");
    cell(Trend.result(last, result.kpi()));
    cell(Optional.of(result));
    html.close();
  }

  private void cell(Optional<KpiResult> result) {
    html.open("td", "class", "number");
    if (result.isEmpty()) {
      html.text("–");
    } else {
      html.text(wording.value(result.get().outcome(), result.get().explanation()));
      if (!hasNoTarget(result.get())) {
        html.empty("br");
        Badge.of(result.get().outcome(), wording).write(html);
      }
    }
    html.close();
  }

  /** A day has no level of its own where the target is one of months, and that is no fault. */
  private static boolean hasNoTarget(KpiResult result) {
    return result.outcome() instanceof NotEvaluable gap
        && gap.reason().kind() == Reason.Kind.NO_TARGET;
  }
}
