package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the score and the KPIs of the last evaluation developed over those before it. */
final class Trend {
  private final List<Evaluation> evaluations;
  private final Wording wording;

  /**
   * A trend.
   *
   * @param evaluations at least one, in the order of their periods
   * @param wording the words
   */
  Trend(List<Evaluation> evaluations, Wording wording) {
    this.evaluations = evaluations;
    this.wording = wording;
  }

  /** Whether there is anything to compare with. */
  boolean isEmpty() {
    return evaluations.size() < 2;
  }

  List<Evaluation> evaluations() {
    return evaluations;
  }

  Evaluation last() {
    return evaluations.get(evaluations.size() - 1);
  }

  List<TrendPoint> scores() {
    return evaluations.stream().map(this::score).toList();
  }

  private TrendPoint score(Evaluation evaluation) {
    Optional<BigDecimal> score = evaluation.score().flatMap(s -> s.value());
    return new TrendPoint(
        evaluation.period().name(),
        score.map(s -> new Quantity(Rational.of(s), Unit.Plain.SCORE)),
        score.map(wording::number).orElse("–"),
        score.map(wording::number).orElse("–"),
        Optional.empty(),
        List.of());
  }

  List<TrendPoint> values(Kpi kpi) {
    return evaluations.stream().map(evaluation -> value(evaluation, kpi)).toList();
  }

  private TrendPoint value(Evaluation evaluation, Kpi kpi) {
    Optional<KpiResult> result = result(evaluation, kpi);
    String text = result.map(r -> wording.value(r.explanation())).orElse("–");
    Optional<Judged> judged =
        result.flatMap(r -> r.outcome() instanceof Judged j ? Optional.of(j) : Optional.empty());
    return new TrendPoint(
        evaluation.period().name(),
        result.flatMap(r -> r.explanation().shown(evaluation.contract().rounding())),
        text,
        judged.map(j -> said(text, j)).orElse(text),
        judged.flatMap(Judged::aim).map(Aim::target),
        judged.map(j -> Zone.of(j.bands(), wording)).orElse(List.of()));
  }

  private String said(String value, Judged judged) {
    return wording.text(
        "html.point", Map.of("value", value, "level", wording.level(judged.band().level())));
  }

  /** The KPI in another period; empty if the contract did not have it then. */
  static Optional<KpiResult> result(Evaluation evaluation, Kpi kpi) {
    return evaluation.kpis().stream()
        .filter(result -> result.kpi().name().equals(kpi.name()))
        .findFirst();
  }

  /**
   * The last value against the one before it, in words.
   *
   * @param points of one KPI or of the score
   * @param better which way is good
   * @return empty unless both periods have a value of the same unit
   */
  Optional<String> change(List<TrendPoint> points, Direction better) {
    if (isEmpty()) {
      return Optional.empty();
    }
    TrendPoint before = points.get(points.size() - 2);
    Optional<Quantity> then = before.value();
    Optional<Quantity> now = points.get(points.size() - 1).value();
    if (then.isEmpty() || now.isEmpty() || !then.get().unit().equals(now.get().unit())) {
      return Optional.empty();
    }
    int order = now.get().amount().compareTo(then.get().amount());
    String key =
        switch (better) {
          case HIGHER -> order > 0 ? "html.better" : "html.worse";
          case LOWER -> order < 0 ? "html.better" : "html.worse";
          case INSIDE -> order > 0 ? "html.more" : "html.less";
        };
    return Optional.of(
        wording.text(
            order == 0 ? "html.same" : key,
            Map.of("value", before.text(), "period", before.period())));
  }
}
