package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.result.Evaluation;
import java.util.List;
import java.util.Map;

/** One page about the last of some evaluations, from head to foot. */
final class HtmlPage {
  /** Even if something got past the escaping, a browser would neither run nor fetch it. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final HtmlWriter html = new HtmlWriter();
  private final Catalogue catalogue;
  private final Wording wording;
  private final Evaluation evaluation;
  private final Trend trend;

  HtmlPage(List<Evaluation> evaluations, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.evaluation = evaluations.get(evaluations.size() - 1);
    this.wording = new Wording(catalogue, evaluation.contract());
    this.trend = new Trend(evaluations, wording);
  }

  String render() {
    html.open("html", "lang", wording.label("html.lang"));
    head();
    html.open("body");
    header();
    html.open("main");
    new ScoreSection(html, wording, trend, evaluation).write();
    if (!trend.isEmpty()) {
      new TrendSection(html, wording, trend).write(evaluation);
    }
    new KpiSection(html, wording, trend, evaluation).write(evaluation.kpis());
    new DataSection(html, wording, DiagnosticText.of(catalogue)).write(evaluation);
    html.close();
    footer();
    html.close().close();
    return html.page();
  }

  private String title() {
    Contract contract = evaluation.contract();
    return wording.title(contract.title(), contract.id());
  }

  private void head() {
    html.open("head");
    html.empty("meta", "charset", "UTF-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title() + " · " + evaluation.period().name());
    html.open("style").lines(Stylesheet.text()).close();
    html.close();
  }

  private void header() {
    html.open("header", "class", "page").element("h1", title());
    html.element("p", wording.period(evaluation));
    html.close();
  }

  private void footer() {
    Contract contract = evaluation.contract();
    html.open("footer");
    html.element(
        "p",
        wording.text(
            "html.foot", Map.of("contract", contract.id(), "zone", contract.timeZone().getId())));
    html.close();
  }
}
