package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The score at a glance, or why there is none, and what it is made of. */
final class ScoreSection {
  /** Parts of the score have one place more than the score, so that they can be added up. */
  private static final int PART_PLACES = 2;

  private final HtmlWriter html;
  private final Wording wording;
  private final Trend trend;
  private final Evaluation evaluation;
  private final Optional<Comparison> comparison;

  ScoreSection(
      HtmlWriter html,
      Wording wording,
      Trend trend,
      Evaluation evaluation,
      Optional<Comparison> comparison) {
    this.comparison = comparison;
    this.html = html;
    this.wording = wording;
    this.trend = trend;
    this.evaluation = evaluation;
  }

  void write() {
    html.open("section", "class", "glance", "aria-labelledby", "glance");
    String heading = evaluation.score().isPresent() ? "html.score" : "html.glance";
    html.element("h2", wording.label(heading), "id", "glance");
    evaluation.score().ifPresent(this::headline);
    new LevelCounts(evaluation.kpis().stream().map(KpiResult::outcome).toList(), wording)
        .write(html);
    evaluation.score().ifPresent(this::parts);
    comparison.ifPresent(this::changes);
    html.close();
  }

  private void headline(Score score) {
    if (score.value().isEmpty()) {
      List<String> names = score.withheldBy().stream().map(this::title).toList();
      String why = wording.text("report.withheld", Map.of("kpis", String.join(", ", names)));
      html.element("p", why, "class", "withheld");
      return;
    }
    BigDecimal value = score.value().get();
    html.open("p", "class", "score").element("strong", wording.number(value)).text(" ");
    html.element("span", wording.label("html.of_hundred")).close();
    score
        .grade()
        .ifPresent(
            grade ->
                html.element(
                    "p", wording.text("html.grade", Map.of("grade", grade)), "class", "grade"));
    gauge(value);
    trend
        .change(trend.scores(), Direction.HIGHER)
        .ifPresent(change -> html.element("p", change, "class", "change"));
  }

  private void gauge(BigDecimal score) {
    BigDecimal shown = score.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    // Ten units a point: the score has one decimal, so its length is whole.
    String width = shown.movePointRight(1).toBigInteger().toString();
    html.open(
        "svg",
        "class",
        "gauge",
        "viewBox",
        "0 0 1000 20",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    html.empty("rect", "class", "rail", "width", "1000", "height", "20");
    html.empty("rect", "class", "fill", "width", width, "height", "20").close();
  }

  private void parts(Score score) {
    html.open("details").element("summary", wording.label("html.parts"));
    html.open("table").element("caption", wording.label("html.parts"));
    html.open("thead").open("tr").element("th", wording.label("report.kpi"), "scope", "col");
    for (String key : List.of("report.points", "report.weight", "html.adds")) {
      html.element("th", wording.label(key), "scope", "col", "class", "number");
    }
    html.close().close().open("tbody");
    for (Score.Line line : score.lines()) {
      html.open("tr").open("th", "scope", "row");
      html.element("a", title(line.kpi()), "href", "#kpi-" + line.kpi()).close();
      number(line.points().map(wording::points));
      number(Optional.of(wording.weight(line.weight())));
      number(line.contribution().map(this::part));
      html.close();
    }
    html.close().open("tfoot").open("tr", "class", "sum");
    html.element("th", wording.label("html.score"), "scope", "row", "colspan", "3");
    number(score.value().map(wording::number));
    html.close().close().close().close();
  }

  private void changes(Comparison with) {
    String period = with.before().period().name();
    ChangeSection changes = new ChangeSection(html, wording, evaluation.contract());
    with.score()
        .ifPresent(
            change ->
                changes.write(wording.text("html.moved_score", Map.of("period", period)), change));
  }

  private String part(Rational contribution) {
    return wording.number(contribution.round(PART_PLACES, Rounding.HALF_EVEN));
  }

  private void number(Optional<String> text) {
    html.element("td", text.orElse("–"), "class", "number");
  }

  private String title(String kpi) {
    return wording.title(evaluation.kpi(kpi).kpi().title(), kpi);
  }
}
