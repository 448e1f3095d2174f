package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.contract.Scorecard.Grade;
import io.github.kpi4j.core.contract.Scorecard.NoData;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the weighted KPIs and takes from the sum what red lines take. */
public final class Scorer {
  private Scorer() {}

  /**
   * The score of some results.
   *
   * @param scorecard how levels become a score
   * @param rounding the contract's rule
   * @param results all KPIs; those without weight do not count
   * @param redLines what became of the red lines
   * @return the score, withheld if a weighted KPI has no points or a red line is unknown and the
   *     scorecard says so
   */
  public static Score score(
      Scorecard scorecard,
      Rounding rounding,
      List<KpiResult> results,
      List<RedLineResult> redLines) {
    List<Score.Line> lines = lines(scorecard, results);
    Optional<BigDecimal> earned = earned(lines, rounding);
    boolean known = redLines.stream().noneMatch(line -> line.finding() == Finding.UNKNOWN);
    if (earned.isEmpty() || !known) {
      return new Score(Optional.empty(), Optional.empty(), lines, earned, redLines);
    }
    List<RedLineResult> effects = effects(earned.get(), redLines);
    BigDecimal value =
        effects.stream()
            .flatMap(line -> line.taken().stream())
            .reduce(earned.get(), BigDecimal::subtract);
    return new Score(
        Optional.of(value), grade(scorecard, Rational.of(value)), lines, earned, effects);
  }

  /** The weighted KPIs; those that are excused leave their weight to the others. */
  private static List<Score.Line> lines(Scorecard scorecard, List<KpiResult> results) {
    List<KpiResult> weighted =
        results.stream().filter(result -> result.kpi().weight().isPresent()).toList();
    Rational left =
        weighted.stream()
            .filter(result -> !result.isExcused())
            .map(Scorer::weight)
            .reduce(Rational.ZERO, Rational::plus);
    List<Score.Line> lines = new ArrayList<>();
    for (KpiResult result : weighted) {
      boolean excused = result.isExcused();
      Rational counted =
          excused ? Rational.ZERO : weight(result).times(Rational.HUNDRED).dividedBy(left);
      lines.add(
          new Score.Line(
              result.kpi().name(),
              weight(result),
              counted,
              excused ? Optional.empty() : points(scorecard, result),
              excused));
    }
    return lines;
  }

  private static Rational weight(KpiResult result) {
    return result.kpi().weight().orElseThrow();
  }

  private static Optional<Rational> points(Scorecard scorecard, KpiResult result) {
    return scorecard.noData() == NoData.ZERO
        ? Optional.of(result.points().orElse(Rational.ZERO))
        : result.points();
  }

  /** What the KPIs come to, rounded once; empty if one is missing or none is left. */
  private static Optional<BigDecimal> earned(List<Score.Line> lines, Rounding rounding) {
    List<Score.Line> counting = lines.stream().filter(line -> !line.excused()).toList();
    if (counting.isEmpty() || counting.stream().anyMatch(line -> line.points().isEmpty())) {
      return Optional.empty();
    }
    Rational exact =
        counting.stream()
            .flatMap(line -> line.contribution().stream())
            .reduce(Rational.ZERO, Rational::plus);
    return Optional.of(exact.round(Scorecard.PLACES, rounding));
  }

  /** One after the other in the order of the contract, so that what they take adds up. */
  private static List<RedLineResult> effects(BigDecimal earned, List<RedLineResult> redLines) {
    List<RedLineResult> effects = new ArrayList<>();
    BigDecimal left = earned;
    for (RedLineResult line : redLines) {
      BigDecimal most = line.line().most().round(Scorecard.PLACES, Rounding.DOWN);
      BigDecimal after = line.counts() ? left.min(most) : left;
      effects.add(
          new RedLineResult(
              line.line(), line.finding(), line.explanation(), Optional.of(left.subtract(after))));
      left = after;
    }
    return effects;
  }

  private static Optional<String> grade(Scorecard scorecard, Rational score) {
    return scorecard.grades().stream()
        .filter(grade -> grade.condition().holds(score))
        .map(Grade::name)
        .findFirst();
  }
}
