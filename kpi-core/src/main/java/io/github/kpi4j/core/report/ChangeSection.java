package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.report.ChangeWording.Line;
import io.github.kpi4j.core.result.Change;

/** What a change is made of, as a table that can be unfolded. */
final class ChangeSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final ChangeWording words;

  ChangeSection(HtmlWriter html, Wording wording, Contract contract) {
    this.html = html;
    this.wording = wording;
    this.words = new ChangeWording(wording, contract);
  }

  void write(String title, Change change) {
    html.open("details", "class", "moves").element("summary", title);
    if (change instanceof Change.Explained explained) {
      table(title, explained);
    } else {
      html.element("p", words.unknown((Change.Unknown) change));
    }
    html.close();
  }

  private void table(String title, Change.Explained change) {
    HtmlTable table =
        HtmlTable.open(html, title)
            .column(wording.label("html.part"))
            .numbers(wording.label("html.before"))
            .numbers(wording.label("html.now"))
            .numbers(wording.label("html.adds_to"))
            .body();
    for (Line part : words.lines(change)) {
      html.open("tr");
      line(part);
    }
    table.foot();
    html.open("tr", "class", "sum");
    line(words.sum(change));
    table.close();
    html.element("p", words.method(change), "class", "rows");
  }

  private void line(Line line) {
    html.element("th", line.name(), "scope", "row");
    html.element("td", line.before(), "class", "number");
    html.element("td", line.now(), "class", "number");
    html.element("td", line.adds(), "class", "number");
    html.close();
  }
}
