package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.contract.Scorecard.Grade;
import io.github.kpi4j.core.contract.Scorecard.NoData;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the weighted KPIs. */
public final class Scorer {
  private Scorer() {}

  /**
   * The score of some results.
   *
   * @param scorecard how levels become a score
   * @param rounding the contract's rule
   * @param results all KPIs; those without weight do not count
   * @return the score, withheld if a weighted KPI has no points and the scorecard says so
   */
  public static Score score(Scorecard scorecard, Rounding rounding, List<KpiResult> results) {
    List<Score.Line> lines = new ArrayList<>();
    for (KpiResult result : results) {
      Optional<Rational> weight = result.kpi().weight();
      if (weight.isPresent()) {
        Optional<Rational> points =
            scorecard.noData() == NoData.ZERO
                ? Optional.of(result.points().orElse(Rational.ZERO))
                : result.points();
        lines.add(new Score.Line(result.kpi().name(), weight.get(), weight.get(), points, false));
      }
    }
    if (lines.stream().anyMatch(line -> line.points().isEmpty())) {
      return new Score(Optional.empty(), Optional.empty(), lines, Optional.empty(), List.of());
    }
    Rational exact =
        lines.stream()
            .flatMap(line -> line.contribution().stream())
            .reduce(Rational.ZERO, Rational::plus);
    BigDecimal shown = exact.round(Scorecard.PLACES, rounding);
    return new Score(
        Optional.of(shown),
        grade(scorecard, Rational.of(shown)),
        lines,
        Optional.of(shown),
        List.of());
  }

  private static Optional<String> grade(Scorecard scorecard, Rational score) {
    return scorecard.grades().stream()
        .filter(grade -> grade.condition().holds(score))
        .map(Grade::name)
        .findFirst();
  }
}
