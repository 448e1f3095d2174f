package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.report.ValueChart.Border;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Comparison.KpiChange;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Bands;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card for each KPI: what it came to, what that is worth, and where it comes from. */
final class KpiSection {
  private final HtmlWriter html;
  private final Wording wording;
  private final Trend trend;
  private final SubjectList subjects;
  private final ExplanationTree tree;
  private final Why verdicts;
  private final WhySection why;
  private final ChangeSection changes;
  private final Optional<Comparison> comparison;

  KpiSection(HtmlWriter html, Wording wording, Trend trend, PageContents contents) {
    Contract contract = contents.evaluation().contract();
    this.html = html;
    this.wording = wording;
    this.trend = trend;
    this.tree = new ExplanationTree(html, wording, contract);
    this.verdicts = new Why(wording, contract);
    this.why = new WhySection(html, wording, verdicts);
    this.changes = new ChangeSection(html, wording, contract);
    this.comparison = contents.comparison();
    this.subjects = new SubjectList(html, wording, tree, why, contents.worst());
  }

  void write(List<KpiResult> results) {
    html.open("section", "class", "kpis", "aria-labelledby", "kpis");
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
    trend(result);
    target(result);
    facts(result);
    if (!result.subjects().isEmpty()) {
      subjects.write(result);
    }
    html.open("details", "class", "why").element("summary", wording.label("html.why"));
    html.element("p", verdicts.verdict(result));
    why.levers(result.levers(), result.outcome());
    html.element("h4", wording.label("html.bands"));
    bands(result);
    html.element("h4", wording.label("html.origin"));
    tree.write(result.explanation());
    changes(kpi);
    html.close().close();
  }

  private void changes(Kpi kpi) {
    if (comparison.isEmpty()) {
      return;
    }
    KpiChange change = comparison.get().kpi(kpi.name());
    String period = comparison.get().before().period().name();
    changes.write(wording.text("html.moved", Map.of("period", period)), change.value());
    change
        .points()
        .ifPresent(
            points ->
                changes.write(wording.text("html.moved_points", Map.of("period", period)), points));
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
    String goal = wording.goal(result.outcome());
    String detail = wording.staged(goal, result.kpi(), result.stage());
    boolean byWorst = result.kpi().scoreBy().filter(ScoreBy.Worst.class::isInstance).isPresent();
    if (byWorst && result.outcome() instanceof Judged) {
      String value = wording.value(result.outcome(), result.explanation());
      return wording.text("html.by_worst", Map.of("value", value, "band", detail));
    }
    return detail;
  }

  private void trend(KpiResult result) {
    if (trend.isEmpty()) {
      return;
    }
    Kpi kpi = result.kpi();
    List<TrendPoint> points = trend.values(kpi);
    String name = wording.title(kpi.title(), kpi.name());
    if (points.stream().filter(point -> point.value().isPresent()).count() > 1) {
      String title = wording.text("html.trend_of", Map.of("name", name));
      ValueChart.write(
          html, "trend-" + kpi.name(), title, points, borders(result), bandsInWords(result));
    }
    trend
        .change(points, kpi.better())
        .ifPresent(change -> html.element("p", change, "class", "change"));
  }

  /** What the dashed line is, and how much of it is reached. */
  private void target(KpiResult result) {
    if (result.outcome() instanceof Judged judged && judged.aim().isPresent()) {
      html.open("p", "class", "legend").element("span", "", "class", "dash");
      html.text(" " + wording.aimed(judged.aim().get())).close();
    }
  }

  private List<Border> borders(KpiResult result) {
    return Trend.bands(result).stream()
        .flatMap(bands -> bands.bands().stream())
        .flatMap(band -> band.condition().thresholds().stream())
        .distinct()
        .map(bound -> new Border(bound.amount(), wording.threshold(bound)))
        .toList();
  }

  /** All bands of each stage, or those that there are. */
  private void bands(KpiResult result) {
    if (!(result.kpi().goal() instanceof Goal.Staged staged)) {
      why.bands(result.kpi().goal().all(), result.outcome());
      return;
    }
    html.open("dl", "class", "bands");
    staged
        .bands()
        .forEach(
            (stage, own) -> {
              html.element("dt", wording.stageName(staged, stage)).open("dd");
              why.bands(own.bands(), new Spread(Map.of()));
              html.close();
            });
    html.close();
  }

  /** What the colours behind the line mean in the last period, for those who do not see them. */
  private String bandsInWords(KpiResult result) {
    Optional<Bands> judged = Trend.bands(result);
    if (judged.isEmpty()) {
      return "";
    }
    List<String> bands =
        judged.get().bands().stream()
            .map(band -> wording.level(band.level()) + " " + wording.condition(band.condition()))
            .toList();
    return wording.text("html.bands_of", Map.of("bands", wording.one(bands)));
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
    if (result.standing().finality() != Standing.Finality.FINAL) {
      fact("html.standing", wording.standing(result.standing()));
    }
    html.close();
  }

  private void fact(String key, String text) {
    html.open("div").element("dt", wording.label(key)).element("dd", text).close();
  }
}
