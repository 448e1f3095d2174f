package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Explanation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

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
    item(explanation, Collections.newSetFromMap(new IdentityHashMap<>()));
    html.close();
  }

  // A metric that several parts use is one object, and what it is made of is said once.
  private void item(Explanation explanation, Set<Explanation> said) {
    html.open("li").open("div", "class", "line");
    explanation.name().ifPresent(this::name);
    html.element("code", explanation.expression()).text(" = ");
    html.element("strong", wording.amount(explanation));
    html.close();
    wording.rows(explanation).ifPresent(rows -> html.element("div", rows, "class", "rows"));
    if (!explanation.parts().isEmpty()) {
      parts(explanation, said);
    }
    html.close();
  }

  private void parts(Explanation explanation, Set<Explanation> said) {
    if (!said.add(explanation)) {
      html.element("div", wording.label("html.above"), "class", "rows");
      return;
    }
    html.open("ul");
    explanation.parts().forEach(part -> item(part, said));
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
