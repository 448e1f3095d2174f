package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which subjects are listed: the worst level first; within a level the value that is
 * furthest the wrong way, which for {@code inside} is the one furthest from the best range, and at
 * equal distance the smaller; subjects that were not judged last.
 */
final class WorstFirst {
  private WorstFirst() {}

  static List<SubjectResult> sort(List<SubjectResult> subjects, Kpi kpi, Levels levels) {
    Comparator<SubjectResult> byLevel =
        Comparator.comparingInt(s -> -s.outcome().level().map(levels::rank).orElse(-1));
    Comparator<SubjectResult> byValue = Comparator.comparing(WorstFirst::value);
    Comparator<SubjectResult> order =
        switch (kpi.better()) {
          case HIGHER -> byLevel.thenComparing(byValue);
          case LOWER -> byLevel.thenComparing(byValue.reversed());
          case INSIDE -> byLevel.thenComparing(byDistance(kpi, levels)).thenComparing(byValue);
        };
    return subjects.stream()
        .sorted(order.thenComparing(SubjectResult::words, Subjects.ORDER))
        .toList();
  }

  private static Rational value(SubjectResult subject) {
    return subject.explanation().amount().known().orElse(Rational.ZERO);
  }

  private static Comparator<SubjectResult> byDistance(Kpi kpi, Levels levels) {
    Band best =
        Collections.min(
            kpi.goal().all(), Comparator.comparingInt(band -> levels.rank(band.level())));
    return Comparator.<SubjectResult, Rational>comparing(s -> outside(best.condition(), value(s)))
        .reversed();
  }

  /** How far a value is from the nearest one that fulfils a condition. */
  private static Rational outside(Condition condition, Rational value) {
    return condition.holds(value)
        ? Rational.ZERO
        : condition.thresholds().stream()
            .map(threshold -> threshold.amount().minus(value).abs())
            .reduce(Rational::min)
            .orElse(Rational.ZERO);
  }
}
