package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weighted KPIs as one number, and what red lines took from it.
 *
 * @param value 0 to 100 with one decimal, which decides the grade; empty while it is withheld
 * @param grade the grade, where the scorecard has grades and there is a value
 * @param lines one for each weighted KPI, in the order of the contract
 * @param earned what the lines come to, rounded to one decimal, before any red line; empty while it
 *     is withheld
 * @param redLines one for each red line, in the order of the contract
 */
public record Score(
    Optional<BigDecimal> value,
    Optional<String> grade,
    List<Line> lines,
    Optional<BigDecimal> earned,
    List<RedLineResult> redLines) {
  /**
   * What one KPI adds.
   *
   * @param kpi its name
   * @param weight its share of the score as agreed, of 100
   * @param counted its share of the score after excused KPIs have left, of 100; 0 for these
   * @param points what it earned, 0 to 100; empty if it could not be evaluated or is excused
   * @param excused whether all its days are excused, so that it does not count
   */
  public record Line(
      String kpi, Rational weight, Rational counted, Optional<Rational> points, boolean excused) {
    /**
     * The exact part of the score.
     *
     * @return counted weight × points ÷ 100, or empty without points
     */
    public Optional<Rational> contribution() {
      return points.map(p -> p.times(counted).dividedBy(Rational.HUNDRED));
    }
  }

  /**
   * Keeps its own copies.
   *
   * @param value the score
   * @param grade its grade
   * @param lines what it is made of
   * @param earned what these come to
   * @param redLines what became of the red lines
   */
  public Score {
    lines = List.copyOf(lines);
    redLines = List.copyOf(redLines);
  }

  /**
   * The KPIs and red lines because of which there is no score.
   *
   * @return names of KPIs and conditions of red lines; empty if there is a score, or if there is
   *     none because every KPI is excused
   */
  public List<String> withheldBy() {
    return value.isPresent()
        ? List.of()
        : Stream.concat(
                lines.stream()
                    .filter(line -> line.points().isEmpty() && !line.excused())
                    .map(Line::kpi),
                redLines.stream()
                    .filter(red -> red.finding() == RedLineResult.Finding.UNKNOWN)
                    .map(red -> red.line().when().toString()))
            .toList();
  }
}
