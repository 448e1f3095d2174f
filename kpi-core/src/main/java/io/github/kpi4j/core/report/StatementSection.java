package io.github.kpi4j.core.report;

import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;

/** The lines of a statement with their total; how each was worked out unfolds below it. */
final class StatementSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final StatementWording words;

  StatementSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
    this.words = new StatementWording(wording);
  }

  /** As one section among others, with what the statement is. */
  void write(Statement statement) {
    open();
    html.element("p", words.heading(statement), "class", "band");
    lines(statement, false);
    provenance(statement);
    html.close();
  }

  /** As the only section of a page, with everything unfolded. */
  void alone(Statement statement) {
    open();
    lines(statement, true);
    provenance(statement);
    html.close();
  }

  private void open() {
    html.open("section", "class", "statement", "aria-labelledby", "statement");
    html.element("h2", wording.label("html.statement"), "id", "statement");
  }

  private void lines(Statement statement, boolean unfolded) {
    HtmlTable table =
        HtmlTable.open(html, wording.label("statement.lines"))
            .column(wording.label("statement.line"))
            .numbers(wording.label("statement.amount"))
            .body();
    statement.lines().forEach(line -> line(line, statement, unfolded));
    table.foot();
    html.open("tr", "class", "sum");
    html.element("th", wording.label("statement.total"), "scope", "row");
    html.element("td", words.amount(statement.total()), "class", "number").close();
    table.close();
  }

  private void provenance(Statement statement) {
    html.open("details").element("summary", wording.label("statement.provenance"));
    html.open("ul", "class", "steps");
    words.provenance(statement).forEach(line -> html.element("li", line));
    html.close().close();
  }

  private void line(FeeLine line, Statement statement, boolean unfolded) {
    List<String> steps = words.steps(line);
    html.open("tr").element("th", words.name(line, statement), "scope", "row");
    html.element("td", words.amount(line.amount()), "class", "number").close();
    if (steps.isEmpty()) {
      return;
    }
    html.open("tr", "class", "how").open("td", "colspan", "2");
    if (unfolded) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.element("summary", wording.label("html.how"));
    html.open("ul", "class", "steps");
    steps.forEach(step -> html.element("li", step));
    html.close().close().close().close();
  }
}
