package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges KPIs: value, sample, band, points. */
public final class KpiEvaluator {
  private final Contract contract;
  private final Evaluator evaluator;
  private final DateRange days;

  /**
   * A judge for one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param days the days of the period that have passed
   */
  public KpiEvaluator(Contract contract, Evaluator evaluator, DateRange days) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.days = days;
  }

  /**
   * Judges one KPI.
   *
   * @param kpi which one
   * @return its result
   */
  public KpiResult judge(Kpi kpi) {
    if (kpi.forEach().isPresent()) {
      return new SubjectEvaluator(evaluator, this, days).judge(kpi);
    }
    Explanation value = value(kpi, Scope.WHOLE);
    Outcome outcome = outcome(kpi, value, Scope.WHOLE);
    return new KpiResult(
        kpi, outcome, value, List.of(), points(outcome), standing(kpi, value, Scope.WHOLE));
  }

  Explanation value(Kpi kpi, Scope scope) {
    return evaluator.metric(kpi.metric(), scope, days);
  }

  Outcome outcome(Kpi kpi, Explanation value, Scope scope) {
    if (value.amount() instanceof Amount.Missing missing) {
      return new NotEvaluable(missing.reason());
    }
    for (MinSample sample : kpi.minSample()) {
      Explanation size = evaluator.metric(sample.metric(), scope, days);
      if (size.amount() instanceof Amount.Missing missing) {
        return new NotEvaluable(missing.reason());
      }
      Quantity shown = size.shown(contract.rounding()).orElseThrow();
      if (!sample.condition().holds(shown.amount())) {
        return new NotEvaluable(tooSmall(sample, size));
      }
    }
    Metric metric = contract.metric(kpi.metric());
    Quantity shown = value.shown(contract.rounding()).orElseThrow();
    return new Judged(shown, metric.places(), kpi.bands().of(shown.amount()));
  }

  private Reason tooSmall(MinSample sample, Explanation size) {
    Rational exact = size.amount().known().orElseThrow();
    return new Reason(
        Reason.Kind.SMALL_SAMPLE,
        Map.of(
            "metric", sample.metric(),
            "found", new Quantity(exact, size.unit()).toText(size.places(), contract.rounding()),
            "wanted", sample.condition().toString()));
  }

  /** The points of an outcome that has a level, where the contract has a scorecard. */
  Optional<Rational> points(Outcome outcome) {
    return outcome
        .level()
        .flatMap(level -> contract.scorecard().map(card -> card.points().get(level)));
  }

  Standing standing(Kpi kpi, Explanation value, Scope scope) {
    Standing standing = value.standing();
    for (MinSample sample : kpi.minSample()) {
      standing = standing.and(evaluator.metric(sample.metric(), scope, days).standing());
    }
    return standing;
  }
}
