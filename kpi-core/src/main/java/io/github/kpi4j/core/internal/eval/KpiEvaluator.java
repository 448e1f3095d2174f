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
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges KPIs: value, sample, band, points. */
public final class KpiEvaluator {
  private final Contract contract;
  private final Evaluator evaluator;
  private final Frame frame;

  /**
   * A judge for one evaluation.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param frame the period and those of its days that have passed
   */
  public KpiEvaluator(Contract contract, Evaluator evaluator, Frame frame) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.frame = frame;
  }

  /**
   * Judges one KPI.
   *
   * @param kpi which one
   * @return its result
   */
  public KpiResult judge(Kpi kpi) {
    if (!kpi.forEach().isEmpty()) {
      return new SubjectEvaluator(evaluator, this, frame).judge(kpi);
    }
    Scope scope = Scope.of(kpi.where());
    Explanation value = value(kpi, scope);
    Outcome outcome = outcome(kpi, value, scope);
    return new KpiResult(
        kpi, outcome, value, List.of(), points(outcome), standing(kpi, value, scope));
  }

  Explanation value(Kpi kpi, Scope scope) {
    return evaluator.metric(kpi.metric(), scope, frame);
  }

  Outcome outcome(Kpi kpi, Explanation value, Scope scope) {
    // Too little to judge by is the better reason where that too little makes a division by zero.
    for (MinSample sample : kpi.minSample()) {
      Explanation size = evaluator.metric(sample.metric(), scope, frame);
      if (size.amount() instanceof Amount.Missing missing) {
        return new NotEvaluable(missing.reason());
      }
      Quantity shown = size.shown(contract.rounding()).orElseThrow();
      if (!sample.condition().holds(shown.amount())) {
        return new NotEvaluable(tooSmall(sample, size));
      }
    }
    if (value.amount() instanceof Amount.Missing missing) {
      return new NotEvaluable(missing.reason());
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
      standing = standing.and(evaluator.metric(sample.metric(), scope, frame).standing());
    }
    return frame.standing(standing);
  }
}
