package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.DutyReview;
import java.util.List;

/** The duties of a page: one table for each kind. */
final class DutySection {
  private final HtmlWriter html;
  private final DutyWording words;

  DutySection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.words = new DutyWording(wording);
  }

  void write(DutyReview review) {
    words.parts(review).forEach(this::part);
  }

  private void part(DutyPart part) {
    html.open("section", "class", "duties", "aria-label", part.title());
    html.element("h2", part.title());
    part.sentences().forEach(sentence -> html.element("p", sentence));
    if (!part.rows().isEmpty()) {
      table(part);
    }
    html.close();
  }

  private void table(DutyPart part) {
    HtmlTable table = HtmlTable.open(html, part.title());
    part.heads().forEach(table::column);
    table.body();
    for (List<String> row : part.rows()) {
      html.open("tr").element("th", row.get(0), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
      html.close();
    }
    table.close();
  }
}
