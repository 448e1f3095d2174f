package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.RedLineResult.Finding;
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
  private final PageContents contents;
  private final Evaluation evaluation;
  private final ScoreWording words;

  ScoreSection(HtmlWriter html, Wording wording, Trend trend, PageContents contents) {
    this.html = html;
    this.wording = wording;
    this.trend = trend;
    this.contents = contents;
    this.evaluation = contents.evaluation();
    this.words = new ScoreWording(wording, evaluation);
  }

  void write() {
    html.open("section", "class", "glance", "aria-labelledby", "glance");
    html.element("h2", wording.label("html.glance"), "id", "glance", "class", "unseen");
    html.open("div", "class", "tiles");
    evaluation.score().ifPresent(this::headline);
    contents
        .statement()
        .ifPresent(
            statement -> new MoneyTile(html, wording).write(statement, contents.format().isLong()));
    html.close();
    evaluation.score().flatMap(Score::value).ifPresent(this::gauge);
    new LevelCounts(evaluation.kpis().stream().map(KpiResult::outcome).toList(), wording)
        .words(html);
    evaluation.score().ifPresent(score -> redLines(score, false));
    list("excuses", words.excuses());
    evaluation.score().ifPresent(this::parts);
    contents.comparison().ifPresent(this::changes);
    html.close();
  }

  private void headline(Score score) {
    html.open("div", "class", "tile");
    html.element("p", wording.label("html.score"), "class", "label");
    if (score.value().isEmpty()) {
      html.element("p", words.withheld(score), "class", "withheld").close();
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
    words.nextGrade(value).ifPresent(next -> html.element("p", next, "class", "band"));
    trend
        .change(trend.scores(), Direction.HIGHER)
        .ifPresent(change -> html.element("p", change, "class", "change"));
    html.close();
  }

  /** Those that took something or may do; those that were kept unfold with the parts. */
  private void redLines(Score score, boolean kept) {
    list(
        "red-lines",
        score.redLines().stream()
            .filter(red -> kept == (red.finding() == Finding.KEPT))
            .map(
                red ->
                    wording.text(
                        "report.red_line",
                        Map.of("line", words.title(red.line()), "finding", words.finding(red))))
            .toList());
  }

  private void list(String style, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.open("ul", "class", style);
    lines.forEach(line -> html.element("li", line));
    html.close();
  }

  private void gauge(BigDecimal score) {
    BigDecimal shown = score.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    // Ten units a point: the score has one decimal, so its length is whole.
    Gauge.write(html, Rational.of(shown.movePointRight(1)), Optional.empty());
  }

  private void parts(Score score) {
    html.open("details").element("summary", wording.label("html.parts"));
    HtmlTable table =
        HtmlTable.open(html, wording.label("html.parts")).column(wording.label("report.kpi"));
    List.of("report.points", "report.weight", "html.adds")
        .forEach(key -> table.numbers(wording.label(key)));
    table.body();
    for (Score.Line line : score.lines()) {
      html.open("tr").open("th", "scope", "row");
      html.element("a", title(line.kpi()), "href", "#kpi-" + line.kpi()).close();
      number(line.points().map(wording::points));
      number(Optional.of(words.weight(line)));
      number(line.contribution().map(this::part));
      html.close();
    }
    table.foot();
    for (RedLineResult red : score.redLines()) {
      html.open("tr").element("th", words.title(red.line()), "scope", "row", "colspan", "3");
      number(red.taken().map(taken -> wording.number(taken.negate())));
      html.close();
    }
    html.open("tr", "class", "sum");
    html.element("th", wording.label("html.score"), "scope", "row", "colspan", "3");
    number(score.value().map(wording::number));
    html.close();
    table.close();
    redLines(score, true);
    html.close();
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
