package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A KPI that is not at its best level.
 *
 * @param result the KPI
 * @param lost how many points of the score that costs; empty where it has no weight, or no points
 *     since it cannot be judged
 */
record Miss(KpiResult result, Optional<Rational> lost) {
  /** Those of an evaluation, the dearest first, then in the order of the contract. */
  static List<Miss> of(Evaluation evaluation) {
    Levels levels = evaluation.contract().levels();
    return evaluation.kpis().stream()
        .filter(result -> isMissed(result, levels))
        .map(result -> new Miss(result, lost(result, evaluation)))
        .sorted(Comparator.comparing(miss -> miss.lost().orElse(Rational.ZERO).negated()))
        .toList();
  }

  /** Whether there is something better; what is excused is not missed. */
  private static boolean isMissed(KpiResult result, Levels levels) {
    String best = levels.names().get(0);
    if (result.outcome() instanceof Spread spread) {
      return spread.subjects().keySet().stream().anyMatch(level -> !level.equals(best));
    }
    return !result.isExcused() && result.outcome().level().filter(best::equals).isEmpty();
  }

  private static Optional<Rational> lost(KpiResult result, Evaluation evaluation) {
    return evaluation.score().stream()
        .flatMap(score -> score.lines().stream())
        .filter(line -> line.kpi().equals(result.kpi().name()))
        .findFirst()
        .flatMap(Miss::lost);
  }

  private static Optional<Rational> lost(Score.Line line) {
    return line.contribution().map(got -> line.counted().minus(got));
  }
}
