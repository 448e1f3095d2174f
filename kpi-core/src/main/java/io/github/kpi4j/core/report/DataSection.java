package io.github.kpi4j.core.report;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    for (TableAccount account : evaluation.accounts()) {
      boolean dated =
          evaluation.contract().data().table(account.table()).orElseThrow().kind()
              != TableKind.REFERENCE;
      row(account, dated ? Optional.of(passed(evaluation)) : Optional.empty());
    }
    table.close();
  }

  /** The days of the period that have passed. */
  private static DateRange passed(Evaluation evaluation) {
    DateRange days = evaluation.period().days();
    return days.intersection(new DateRange(days.start(), evaluation.asOf().day().plusDays(1)));
  }

  /**
   * A table.
   *
   * @param days those that it should have rows of; none for one whose rows have no day
   */
  private void row(TableAccount account, Optional<DateRange> days) {
    html.open("tr").element("th", account.table(), "scope", "row");
    List.of(
            account.read(),
            account.used(),
            account.repeated(),
            account.replaced(),
            account.rejected())
        .forEach(rows -> html.element("td", Integer.toString(rows), "class", "number"));
    html.element("td", account.coverage().map(DateRange::toString).orElse("–"), "class", "days");
    html.element("td", days.map(passed -> covered(account, passed)).orElse("–"));
    html.close();
  }

  private String covered(TableAccount account, DateRange passed) {
    long covered = account.coverage().map(days -> days.intersection(passed).days()).orElse(0L);
    return wording.text(
        covered < passed.days() ? "html.days_missing" : "html.days_covered",
        Map.of("covered", Long.toString(covered), "days", Long.toString(passed.days())));
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
