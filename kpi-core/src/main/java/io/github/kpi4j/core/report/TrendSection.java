package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Evaluation;
import java.util.Map;

/** The score as a line over the periods, and all values of all periods. */
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
      String title = wording.text("html.trend_of", Map.of("name", wording.label("html.score")));
      ScoreChart.write(html, "score-trend", title, trend.scores());
    }
    new ValueTable(html, wording, trend).write();
    html.close();
  }
}
