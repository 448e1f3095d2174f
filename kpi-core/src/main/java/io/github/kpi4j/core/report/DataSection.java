package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Map;

/** What became of the rows, and what was wrong with them. */
final class DataSection {
  /** A file in the wrong format has a problem in every row; nobody reads more than these. */
  private static final int MOST_PROBLEMS = 50;

  private final HtmlWriter html;
  private final Wording wording;
  private final DiagnosticText diagnostics;

  DataSection(HtmlWriter html, Wording wording, DiagnosticText diagnostics) {
    this.html = html;
    this.wording = wording;
    this.diagnostics = diagnostics;
  }

  void write(Evaluation evaluation) {
    html.open("section", "class", "data", "aria-labelledby", "data");
    html.element("h2", wording.label("html.data"), "id", "data");
    table(evaluation);
    problems(evaluation.dataProblems());
    html.close();
  }

  private void table(Evaluation evaluation) {
    String caption = wording.label("html.rows");
    HtmlTable table = HtmlTable.open(html, caption).column(wording.label("report.table"));
    List.of("read", "used", "repeated", "replaced", "rejected")
        .forEach(key -> table.numbers(wording.label("report." + key)));
    table.column(wording.label("report.days")).column(wording.label("html.covered")).body();
    evaluation.accounts().forEach(account -> row(account, passed(evaluation)));
    table.close();
  }

  /** The days of the period that have passed. */
  private static DateRange passed(Evaluation evaluation) {
    DateRange days = evaluation.period().days();
    return days.intersection(new DateRange(days.start(), evaluation.asOf().day().plusDays(1)));
  }

  private void row(TableAccount account, DateRange passed) {
    html.open("tr").element("th", account.table(), "scope", "row");
    List.of(
            account.read(),
            account.used(),
            account.repeated(),
            account.replaced(),
            account.rejected())
        .forEach(rows -> html.element("td", Integer.toString(rows), "class", "number"));
    html.element("td", account.coverage().map(DateRange::toString).orElse("–"), "class", "days");
    long covered = account.coverage().map(days -> days.intersection(passed).days()).orElse(0L);
    html.open("td");
    html.text(
        wording.text(
            covered < passed.days() ? "html.days_missing" : "html.days_covered",
            Map.of("covered", Long.toString(covered), "days", Long.toString(passed.days()))));
    html.close().close();
  }

  private void problems(List<Diagnostic> problems) {
    if (problems.isEmpty()) {
      html.element("p", wording.label("html.no_problems"));
      return;
    }
    int shown = Math.min(problems.size(), MOST_PROBLEMS);
    html.element(
        "h3",
        wording.text(
            shown < problems.size() ? "html.some_problems" : "html.problems",
            Map.of("shown", Integer.toString(shown), "all", Integer.toString(problems.size()))));
    html.open("pre", "tabindex", "0");
    html.lines(diagnostics.render(problems.subList(0, shown)));
    html.close();
  }
}
