package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Explanation;

/** An explanation as nested lists: each value above those that it is made of. */
final class ExplanationTree {
  private final HtmlWriter html;
  private final Wording wording;
  private final Contract contract;

  ExplanationTree(HtmlWriter html, Wording wording, Contract contract) {
    this.html = html;
    this.wording = wording;
    this.contract = contract;
  }

  void write(Explanation explanation) {
    html.open("ul", "class", "tree");
    item(explanation);
    html.close();
  }

  private void item(Explanation explanation) {
    html.open("li").open("div", "class", "line");
    explanation.name().ifPresent(this::name);
    html.element("code", explanation.expression()).text(" = ");
    html.element("strong", wording.amount(explanation));
    html.close();
    wording.rows(explanation).ifPresent(rows -> html.element("div", rows, "class", "rows"));
    if (!explanation.parts().isEmpty()) {
      html.open("ul");
      explanation.parts().forEach(this::item);
      html.close();
    }
    html.close();
  }

  private void name(String name) {
    Metric metric = contract.metric(name);
    String title = wording.title(metric.title(), name);
    if (!title.equals(name)) {
      html.element("span", title, "class", "name").text(" ");
    }
    html.element("code", name).text(" = ");
  }
}
