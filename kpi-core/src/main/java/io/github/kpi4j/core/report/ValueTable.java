package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.KpiResult;
import java.util.List;

/** All values of all periods as a table that unfolds. */
final class ValueTable {
  private final HtmlWriter html;
  private final Wording wording;
  private final Trend trend;

  ValueTable(HtmlWriter html, Wording wording, Trend trend) {
    this.html = html;
    this.wording = wording;
    this.trend = trend;
  }

  void write() {
    String caption = wording.label("html.values");
    html.open("details").element("summary", caption);
    HtmlTable table = HtmlTable.open(html, caption).column(wording.label("report.kpi"));
    trend.evaluations().forEach(evaluated -> table.numbers(evaluated.period().name()));
    table.body();
    trend.last().kpis().forEach(this::row);
    if (trend.last().score().isPresent()) {
      html.open("tr", "class", "sum");
      html.element("th", wording.label("html.score"), "scope", "row");
      trend.scores().forEach(point -> html.element("td", point.text(), "class", "number"));
      html.close();
    }
    table.close();
    html.close();
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
}
