package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.target.Band;
import java.util.List;
import java.util.Map;

/** A card for each KPI: what it came to, what that is worth, and where it comes from. */
final class KpiSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final Trend trend;
  private final SubjectList subjects;
  private final ExplanationTree tree;

  KpiSection(HtmlWriter html, Wording wording, Trend trend, Evaluation evaluation) {
    this.html = html;
    this.wording = wording;
    this.trend = trend;
    this.tree = new ExplanationTree(html, wording, evaluation.contract());
    this.subjects = new SubjectList(html, wording, tree);
  }

  void write(List<KpiResult> results) {
    html.open("section", "aria-labelledby", "kpis");
    html.element("h2", wording.label("html.kpis"), "id", "kpis");
    html.open("div", "class", "cards");
    results.forEach(this::card);
    html.close().close();
  }

  private void card(KpiResult result) {
    Kpi kpi = result.kpi();
    Badge badge = Badge.of(result.outcome(), wording);
    html.open("article", "class", "card " + badge.style(), "id", "kpi-" + kpi.name());
    html.open("header");
    html.element("h3", wording.title(kpi.title(), kpi.name()));
    badge.write(html);
    html.close();
    value(result);
    trend(kpi);
    facts(result);
    if (!result.subjects().isEmpty()) {
      subjects.write(result);
    }
    html.open("details").element("summary", wording.label("html.origin"));
    bands(kpi);
    tree.write(result.explanation());
    html.close().close();
  }

  private void value(KpiResult result) {
    html.open("p", "class", "value").element("strong", wording.value(result.explanation()));
    if (!result.kpi().forEach().isEmpty()) {
      String dimensions = String.join(" × ", result.kpi().forEach());
      String all = wording.text("html.together", Map.of("dimension", dimensions));
      html.text(" ").element("span", all);
    }
    html.close();
    // Counts of subjects follow in a form of their own.
    if (!(result.outcome() instanceof Spread)) {
      html.element("p", detail(result), "class", "band");
    }
  }

  private String detail(KpiResult result) {
    String detail = wording.goal(result.outcome(), result.kpi());
    boolean byWorst = result.kpi().scoreBy().filter(ScoreBy.Worst.class::isInstance).isPresent();
    if (byWorst && result.outcome() instanceof Judged) {
      String value = wording.value(result.outcome(), result.explanation());
      return wording.text("html.by_worst", Map.of("value", value, "band", detail));
    }
    return detail;
  }

  private void trend(Kpi kpi) {
    if (trend.isEmpty()) {
      return;
    }
    List<TrendPoint> points = trend.values(kpi);
    String name = wording.title(kpi.title(), kpi.name());
    html.open("div", "class", "moved");
    if (points.stream().filter(point -> point.value().isPresent()).count() > 1) {
      String title = wording.text("html.trend_of", Map.of("name", name));
      TrendChart.writeSmall(html, "trend-" + kpi.name(), title, points);
    }
    trend
        .change(points, kpi.better())
        .ifPresent(change -> html.element("p", change, "class", "change"));
    html.close();
  }

  private void bands(Kpi kpi) {
    html.open("ul", "class", "bands");
    for (Band band : kpi.goal().all()) {
      html.open("li");
      Badge.ofLevel(band.level(), wording).write(html);
      html.text(" " + wording.condition(band.condition())).close();
    }
    html.close();
  }

  private void facts(KpiResult result) {
    html.open("dl");
    result
        .kpi()
        .weight()
        .ifPresent(
            weight -> {
              fact("report.weight", wording.weight(weight));
              fact("report.points", result.points().map(wording::points).orElse("–"));
            });
    fact("html.standing", wording.standing(result.standing()));
    html.close();
  }

  private void fact(String key, String text) {
    html.open("div").element("dt", wording.label(key)).element("dd", text).close();
  }
}
