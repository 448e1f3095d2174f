package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  List<TrendPoint> values(Kpi kpi) {
    return evaluations.stream().map(evaluation -> value(evaluation, kpi)).toList();
  }

  private TrendPoint value(Evaluation evaluation, Kpi kpi) {
    Optional<KpiResult> result = result(evaluation, kpi);
    String text = result.map(r -> wording.value(r.explanation())).orElse("–");
    return new TrendPoint(
        evaluation.period().name(),
        result.flatMap(r -> r.explanation().shown(evaluation.contract().rounding())),
        text,
        result.map(r -> said(text, r)).orElse(text),
        result.flatMap(Trend::bands).map(bands -> Zone.of(bands, wording)).orElse(List.of()),
        result.flatMap(Trend::aim).map(Aim::target),
        result.flatMap(KpiResult::stage));
  }

  /** The bands that it was held against, or those that each of its subjects was. */
  static Optional<Bands> bands(KpiResult result) {
    if (result.outcome() instanceof Judged judged) {
      return Optional.of(judged.bands());
    }
    return result.kpi().goal() instanceof Goal.Flat flat
            && result.outcome() instanceof Spread
            && !flat.bands().relative()
        ? Optional.of(flat.bands())
        : Optional.empty();
  }

  private static Optional<Aim> aim(KpiResult result) {
    return result.outcome() instanceof Judged judged ? judged.aim() : Optional.empty();
  }

  private String said(String value, KpiResult result) {
    return Stream.of(
            result.outcome().level().map(wording::level),
            aim(result).map(wording::target),
            result.stage().map(stage -> wording.staged(stage, result.kpi())))
        .flatMap(Optional::stream)
        .reduce(value, this::point);
  }

  private String point(String said, String more) {
    return wording.text("html.point", Map.of("said", said, "more", more));
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
