package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a KPI for each value of a dimension and puts the subjects together. */
final class SubjectEvaluator {
  private final Evaluator evaluator;
  private final KpiEvaluator judge;
  private final Frame frame;
  private final Levels levels;

  SubjectEvaluator(Evaluator evaluator, KpiEvaluator judge, Frame frame, Levels levels) {
    this.evaluator = evaluator;
    this.judge = judge;
    this.frame = frame;
    this.levels = levels;
  }

  KpiResult judge(Kpi kpi, Scope together) {
    List<String> dimensions = kpi.forEach();
    Explanation whole = judge.value(kpi, together);
    Standing standing = frame.standing(whole.standing());
    List<SubjectResult> subjects = new ArrayList<>();
    for (List<String> words :
        evaluator.subjects(kpi.metric(), dimensions, together, frame.days())) {
      Scope scope = together.at(dimensions, words);
      Explanation value = judge.value(kpi, scope);
      standing = standing.and(judge.standing(kpi, value, scope));
      if (kpi.scoreBy().orElse(null) instanceof ScoreBy.ShareOf share) {
        standing =
            standing.and(frame.standing(evaluator.metric(share.metric(), scope, frame).standing()));
      }
      Outcome outcome = judge.outcome(kpi, value, scope);
      subjects.add(new SubjectResult(words, outcome, value, Optional.empty(), Optional.empty()));
    }
    Whole result = together(kpi, together, whole, subjects);
    return new KpiResult(
        kpi,
        result.outcome(),
        whole,
        Optional.empty(),
        WorstFirst.sort(result.subjects(), kpi, levels),
        result.points(),
        standing);
  }

  private record Whole(Outcome outcome, List<SubjectResult> subjects, Optional<Rational> points) {}

  private Whole together(Kpi kpi, Scope scope, Explanation whole, List<SubjectResult> subjects) {
    Optional<NotEvaluable> hindrance = hindrance(kpi, subjects);
    if (hindrance.isPresent()) {
      return new Whole(hindrance.get(), subjects, Optional.empty());
    }
    ScoreBy rule = kpi.scoreBy().orElse(null);
    if (rule instanceof ScoreBy.ShareOf share) {
      return byShare(kpi, share, scope, subjects);
    }
    if (rule instanceof ScoreBy.Worst) {
      Outcome worst = WorstFirst.sort(subjects, kpi, levels).get(0).outcome();
      return new Whole(worst, subjects, judge.points(worst));
    }
    if (rule instanceof ScoreBy.Recomputed) {
      Outcome outcome = judge.outcome(kpi, whole, scope);
      return new Whole(outcome, subjects, judge.points(outcome));
    }
    return new Whole(spread(subjects), subjects, Optional.empty());
  }

  /**
   * A subject without data hides something, so it withholds the whole; other gaps only leave it.
   */
  private static Optional<NotEvaluable> hindrance(Kpi kpi, List<SubjectResult> subjects) {
    for (SubjectResult subject : subjects) {
      if (subject.outcome() instanceof NotEvaluable gap && !leaves(gap.reason())) {
        return Optional.of(gap);
      }
    }
    return subjects.stream().anyMatch(s -> s.outcome().level().isPresent())
        ? Optional.empty()
        : Optional.of(
            new NotEvaluable(
                new Reason(
                    Reason.Kind.NO_SUBJECT,
                    Map.of("dimension", String.join(" × ", kpi.forEach())))));
  }

  private static boolean leaves(Reason reason) {
    return switch (reason.kind()) {
      case SMALL_SAMPLE, UNDEFINED, EXCUSED, BEFORE_STAGES -> true;
      default -> false;
    };
  }

  private Whole byShare(Kpi kpi, ScoreBy.ShareOf share, Scope whole, List<SubjectResult> subjects) {
    Map<List<String>, Rational> sizes = new LinkedHashMap<>();
    Rational total = Rational.ZERO;
    for (SubjectResult subject : subjects) {
      if (subject.outcome().level().isPresent()) {
        Scope scope = whole.at(kpi.forEach(), subject.words());
        Amount size = evaluator.metric(share.metric(), scope, frame).amount();
        if (size instanceof Amount.Missing missing) {
          return new Whole(new NotEvaluable(missing.reason()), subjects, Optional.empty());
        }
        // A product whose returns exceed its sales has no share; it takes none from others either.
        Rational exact = ((Amount.Known) size).exact().max(Rational.ZERO);
        sizes.put(subject.words(), exact);
        total = total.plus(exact);
      }
    }
    if (total.isZero()) {
      Reason reason = new Reason(Reason.Kind.UNDEFINED, Map.of("divisor", share.metric()));
      return new Whole(new NotEvaluable(reason), subjects, Optional.empty());
    }
    List<SubjectResult> shared = new ArrayList<>();
    Optional<Rational> points = Optional.of(Rational.ZERO);
    for (SubjectResult subject : subjects) {
      Rational size = sizes.get(subject.words());
      if (size == null) {
        shared.add(subject);
        continue;
      }
      Rational part = size.dividedBy(total);
      points =
          points.flatMap(sum -> judge.points(subject.outcome()).map(p -> sum.plus(part.times(p))));
      shared.add(
          new SubjectResult(
              subject.words(),
              subject.outcome(),
              subject.explanation(),
              subject.stage(),
              Optional.of(part)));
    }
    return new Whole(spread(subjects), shared, points);
  }

  private Spread spread(List<SubjectResult> subjects) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String level : levels.names()) {
      int count =
          (int)
              subjects.stream()
                  .filter(s -> s.outcome().level().filter(level::equals).isPresent())
                  .count();
      if (count > 0) {
        counts.put(level, count);
      }
    }
    return new Spread(counts);
  }
}
