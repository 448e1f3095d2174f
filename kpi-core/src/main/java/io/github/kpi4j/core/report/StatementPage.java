package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;

/** One page about a statement: its lines, each with how it was worked out, and their total. */
final class StatementPage {
  private final HtmlWriter html = new HtmlWriter();
  private final Statement statement;
  private final Wording wording;
  private final StatementWording words;

  StatementPage(Statement statement, Catalogue catalogue) {
    this.statement = statement;
    this.wording = new Wording(catalogue, statement.contract());
    this.words = new StatementWording(wording);
  }

  String render() {
    Contract contract = statement.contract();
    String title = wording.title(contract.title(), contract.id());
    html.open("html", "lang", wording.label("html.lang"));
    new HtmlHead(html).write(title + " · " + statement.period().name());
    html.open("body");
    html.open("header", "class", "page").element("h1", title);
    html.element("p", words.heading(statement));
    if (!words.finalFrom(statement).isEmpty()) {
      html.element("p", words.finalFrom(statement));
    }
    html.close().open("main");
    lines();
    provenance();
    html.close();
    new HtmlFoot(html, wording).write(contract);
    html.close().close();
    return html.page();
  }

  private void lines() {
    html.open("section").open("table", "class", "statement");
    html.element("caption", wording.label("statement.lines"));
    html.open("thead").open("tr");
    html.element("th", wording.label("statement.line"), "scope", "col");
    html.element("th", wording.label("statement.amount"), "scope", "col", "class", "number");
    html.close().close().open("tbody");
    statement.lines().forEach(this::line);
    html.close().open("tfoot").open("tr", "class", "sum");
    html.element("th", wording.label("statement.total"), "scope", "row");
    html.element("td", words.amount(statement.total()), "class", "number");
    html.close().close().close().close();
  }

  private void provenance() {
    html.open("section").open("details");
    html.element("summary", wording.label("statement.provenance"));
    html.open("ul", "class", "steps");
    words.provenance(statement).forEach(line -> html.element("li", line));
    html.close().close().close();
  }

  private void line(FeeLine line) {
    List<String> steps = words.steps(line);
    html.open("tr").open("th", "scope", "row").text(words.name(line, statement));
    if (!steps.isEmpty()) {
      html.open("ul", "class", "steps");
      steps.forEach(step -> html.element("li", step));
      html.close();
    }
    html.close();
    html.element("td", words.amount(line.amount()), "class", "number").close();
  }
}
