package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Compare;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Failed;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.HashMap;
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
    KpiResult result = judge(kpi, scope, value);
    return lacking(kpi, scope, value)
        .map(missing -> missed(result, missing.reason(), missing.value()))
        .orElse(result);
  }

  private record Lacking(Reason reason, Explanation value) {}

  /** What the KPI lacks because the provider has not delivered it, if that is why. */
  private Optional<Lacking> lacking(Kpi kpi, Scope scope, Explanation value) {
    List<Explanation> needed = new ArrayList<>(List.of(value));
    kpi.minSample().forEach(s -> needed.add(evaluator.metric(s.metric(), scope, frame)));
    if (kpi.scoreBy().orElse(null) instanceof ScoreBy.ShareOf share) {
      needed.add(evaluator.metric(share.metric(), scope, frame));
    }
    for (Explanation one : needed) {
      Optional<Reason> reason = evaluator.withheld().reason(one);
      if (reason.isPresent()) {
        return Optional.of(new Lacking(reason.get(), one));
      }
    }
    return Optional.empty();
  }

  /** Rows that the provider keeps back would save it from a bad level; so there is the worst. */
  private KpiResult missed(KpiResult result, Reason reason, Explanation lacking) {
    Outcome outcome = new Failed(contract.levels().worst(), reason);
    return new KpiResult(
        result.kpi(),
        outcome,
        result.explanation(),
        result.stage(),
        result.subjects(),
        points(outcome),
        frame.standing(evaluator.withheld().standing(lacking.standing())));
  }

  private KpiResult judge(Kpi kpi, Scope scope, Explanation value) {
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
    StageFound stage = stage(kpi, scope);
    Outcome outcome = outcome(kpi, value, scope, stage);
    return new KpiResult(
        kpi,
        outcome,
        value,
        stage.stage(),
        List.of(),
        points(outcome),
        standing(kpi, value, scope, stage));
  }

  Explanation value(Kpi kpi, Scope scope) {
    return evaluator.metric(kpi.metric(), scope, frame);
  }

  /** The stage that a scope is judged by. */
  StageFound stage(Kpi kpi, Scope scope) {
    return evaluator.stages().find(kpi, scope.words(), frame);
  }

  Outcome outcome(Kpi kpi, Explanation value, Scope scope, StageFound stage) {
    if (stage.failed().isPresent()) {
      return new Failed(contract.levels().worst(), stage.failed().get());
    }
    if (stage.gap().isPresent()) {
      return new NotEvaluable(stage.gap().get());
    }
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
    Optional<Amount> target = aims.target(kpi, scope, stage.stage());
    if (target.orElse(null) instanceof Amount.Missing missing) {
      return new NotEvaluable(missing.reason());
    }
    Bands bands = kpi.goal().in(stage.stage()).orElseThrow();
    return judged(kpi, scope, value, bands, target.flatMap(Amount::known));
  }

  private Judged judged(
      Kpi kpi, Scope scope, Explanation value, Bands agreed, Optional<Rational> target) {
    Metric metric = contract.metric(kpi.metric());
    Quantity shown = value.shown(contract.rounding()).orElseThrow();
    Rational exact = value.amount().known().orElseThrow();
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
    Optional<Aim> aim = target.map(t -> aims.aim(kpi, scope, agreed, t, band, shown));
    return new Judged(shown, metric.places(), bands, band, other, aim);
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
    Map<String, String> words = new HashMap<>();
    words.put("metric", sample.metric());
    words.put("found", said);
    words.put("wanted", "@condition." + sample.condition().word());
    List<Quantity> bounds = sample.condition().thresholds();
    if (sample.condition() instanceof Condition.Between) {
      words.put("low", bounds.get(0).toString());
      words.put("high", bounds.get(1).toString());
    } else {
      words.put("bound", bounds.get(0).toString());
    }
    return new Reason(Reason.Kind.SMALL_SAMPLE, words);
  }

  /** The points of an outcome that has a level, where the contract has a scorecard. */
  Optional<Rational> points(Outcome outcome) {
    return outcome
        .level()
        .flatMap(level -> contract.scorecard().map(card -> card.points().get(level)));
  }

  Standing standing(Kpi kpi, Explanation value, Scope scope, StageFound stage) {
    Standing standing = value.standing().and(stage.standing());
    for (MinSample sample : kpi.minSample()) {
      standing = standing.and(evaluator.metric(sample.metric(), scope, frame).standing());
    }
    return frame.standing(standing);
  }
}
