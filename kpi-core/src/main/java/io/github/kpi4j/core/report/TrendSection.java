package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import java.util.List;
import java.util.Map;

/** The score as a line over the periods, and all values of all periods as a table. */
final class TrendSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final Trend trend;

  TrendSection(HtmlWriter html, Wording wording, Trend trend) {
    this.html = html;
    this.wording = wording;
    this.trend = trend;
  }

  void write(Evaluation evaluation) {
    html.open("section", "class", "trends", "aria-labelledby", "trend");
    html.element("h2", wording.label("html.trend"), "id", "trend");
    if (evaluation.score().isPresent()) {
      String title = text("html.trend_of", "name", wording.label("html.score"));
      TrendChart.writeScores(html, "score-trend", title, trend.scores());
    }
    html.open("details").element("summary", wording.label("html.values"));
    table(evaluation);
    html.close().close();
  }

  private void table(Evaluation evaluation) {
    String caption = wording.label("html.values");
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").element("caption", caption);
    html.open("thead").open("tr").element("th", wording.label("report.kpi"), "scope", "col");
    for (Evaluation period : trend.evaluations()) {
      html.element("th", period.period().name(), "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
    for (KpiResult result : evaluation.kpis()) {
      row(result);
    }
    if (evaluation.score().isPresent()) {
      html.open("tr", "class", "sum");
      html.element("th", wording.label("html.score"), "scope", "row");
      trend.scores().forEach(point -> html.element("td", point.text(), "class", "number"));
      html.close();
    }
    html.close().close().close();
  }

  private void row(KpiResult result) {
    html.open("tr");
    html.element("th", wording.title(result.kpi().title(), result.kpi().name()), "scope", "row");
    List<TrendPoint> points = trend.values(result.kpi());
    for (int i = 0; i < points.size(); i++) {
      html.open("td", "class", "number").text(points.get(i).text());
      Trend.result(trend.evaluations().get(i), result.kpi()).ifPresent(this::level);
      html.close();
    }
    html.close();
  }

  private void level(KpiResult result) {
    html.empty("br");
    Badge.of(result.outcome(), wording).write(html);
  }

  private String text(String key, String gap, String value) {
    return wording.text(key, Map.of(gap, value));
  }
}
