package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Compare;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
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
  private final Aims aims;

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
    this.aims = new Aims(contract, evaluator.targets(), frame);
  }

  /**
   * Judges one KPI.
   *
   * @param kpi which one
   * @return its result
   */
  public KpiResult judge(Kpi kpi) {
    Scope scope = Scope.of(kpi.where()).without(evaluator.excused(kpi.metric()));
    Explanation value = value(kpi, scope);
    if (scope.excused().leftOf(frame.days()).isEmpty()) {
      Reason excused = new Reason(Reason.Kind.EXCUSED, Map.of("days", frame.days().toString()));
      return new KpiResult(
          kpi,
          new NotEvaluable(excused),
          value,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          frame.standing(Standing.CONSTANT));
    }
    if (!kpi.forEach().isEmpty()) {
      return new SubjectEvaluator(evaluator, this, frame, contract.levels()).judge(kpi, scope);
    }
    Outcome outcome = outcome(kpi, value, scope);
    return new KpiResult(
        kpi,
        outcome,
        value,
        Optional.empty(),
        List.of(),
        points(outcome),
        standing(kpi, value, scope));
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
      if (!sample.condition().holds(compared(kpi, size))) {
        return new NotEvaluable(tooSmall(kpi, sample, size));
      }
    }
    if (value.amount() instanceof Amount.Missing missing) {
      return new NotEvaluable(missing.reason());
    }
    Optional<Amount> target = aims.target(kpi, scope);
    if (target.orElse(null) instanceof Amount.Missing missing) {
      return new NotEvaluable(missing.reason());
    }
    return judged(kpi, scope, value, target.flatMap(Amount::known));
  }

  private Judged judged(Kpi kpi, Scope scope, Explanation value, Optional<Rational> target) {
    Metric metric = contract.metric(kpi.metric());
    Quantity shown = value.shown(contract.rounding()).orElseThrow();
    Rational exact = value.amount().known().orElseThrow();
    Bands agreed = kpi.goal().in(Optional.empty()).orElseThrow();
    Bands bands =
        agreed.relative()
            ? agreed.against(
                new Quantity(target.orElseThrow(), metric.unit()),
                metric.places(),
                contract.rounding())
            : agreed;
    Band band = bands.of(compared(kpi, value));
    // Both figures are said where it makes a difference which of them is compared.
    boolean matters =
        kpi.compare() == Compare.EXACT || !bands.find(exact).equals(Optional.of(band));
    Optional<Rational> other =
        matters && !exact.equals(shown.amount()) ? Optional.of(exact) : Optional.empty();
    Optional<Aim> aim = target.map(t -> aims.aim(kpi, scope, t, band, shown));
    return new Judged(shown, metric.places(), band, other, aim);
  }

  /** What you see decides, unless the KPI says that exact values do. */
  private Rational compared(Kpi kpi, Explanation value) {
    return kpi.compare() == Compare.EXACT
        ? value.amount().known().orElseThrow()
        : value.shown(contract.rounding()).orElseThrow().amount();
  }

  private Reason tooSmall(Kpi kpi, MinSample sample, Explanation size) {
    Quantity found = new Quantity(size.amount().known().orElseThrow(), size.unit());
    // A value that is rounded to the bound and yet is below it has to be seen to be.
    String said =
        kpi.compare() == Compare.EXACT
            ? found.toString()
            : found.toText(size.places(), contract.rounding());
    return new Reason(
        Reason.Kind.SMALL_SAMPLE,
        Map.of(
            "metric", sample.metric(),
            "found", said,
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
