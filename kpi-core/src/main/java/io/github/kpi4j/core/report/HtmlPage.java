package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import java.util.List;
import java.util.Optional;

/** One page about the last of some evaluations, from head to foot. */
final class HtmlPage {
  private final HtmlWriter html = new HtmlWriter();
  private final Catalogue catalogue;
  private final Wording wording;
  private final Evaluation evaluation;
  private final Trend trend;
  private final WorstSubjects worst;
  private final Optional<Comparison> comparison;

  HtmlPage(
      List<Evaluation> evaluations,
      Catalogue catalogue,
      WorstSubjects worst,
      Optional<Comparison> comparison) {
    this.worst = worst;
    this.comparison = comparison;
    this.catalogue = catalogue;
    this.evaluation = evaluations.get(evaluations.size() - 1);
    this.wording = new Wording(catalogue, evaluation.contract());
    this.trend = new Trend(evaluations, wording);
  }

  String render() {
    html.open("html", "lang", wording.label("html.lang"));
    new HtmlHead(html).write(title() + " · " + evaluation.period().name());
    html.open("body");
    header();
    html.open("main");
    new ScoreSection(html, wording, trend, evaluation, comparison).write();
    if (!trend.isEmpty()) {
      new TrendSection(html, wording, trend).write(evaluation);
    }
    new KpiSection(html, wording, trend, evaluation, worst, comparison).write(evaluation.kpis());
    new StageSection(html, wording).write(evaluation.timelines());
    new DataSection(html, wording, DiagnosticText.of(catalogue)).write(evaluation);
    html.close();
    new HtmlFoot(html, wording).write(evaluation.contract());
    html.close().close();
    return html.page();
  }

  private String title() {
    Contract contract = evaluation.contract();
    return wording.title(contract.title(), contract.id());
  }

  private void header() {
    html.open("header", "class", "page").element("h1", title());
    html.element("p", wording.period(evaluation));
    html.close();
  }
}
