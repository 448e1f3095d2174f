package io.github.kpi4j.core.report;

import io.github.kpi4j.core.settlement.Statement;

/** What is to be paid, and whether that is certain: as much of a statement as fits a glance. */
final class MoneyTile {
  private final HtmlWriter html;
  private final Wording wording;
  private final StatementWording words;

  MoneyTile(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
    this.words = new StatementWording(wording);
  }

  /**
   * Writes it.
   *
   * @param lines whether the lines stand on the same page
   */
  void write(Statement statement, boolean lines) {
    html.open("div", "class", "tile");
    html.element("p", wording.label(words.owed(statement)), "class", "label");
    html.open("p", "class", "money");
    html.element("strong", words.owedAmount(statement)).close();
    html.element("p", words.certainty(statement), "class", "band");
    if (!words.finalFrom(statement).isEmpty()) {
      html.element("p", words.finalFrom(statement), "class", "band");
    }
    if (!statement.pending().isEmpty()) {
      html.element("p", words.pending(statement), "class", "band");
    }
    if (lines) {
      html.open("p").element("a", wording.label("html.lines"), "href", "#statement").close();
    }
    html.close();
  }
}
