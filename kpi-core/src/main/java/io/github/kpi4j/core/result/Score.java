package io.github.kpi4j.core.result;

import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The weighted KPIs as one number.
 *
 * @param value 0 to 100 with one decimal, which decides the grade; empty while it is withheld
 * @param grade the grade, where the scorecard has grades and there is a value
 * @param lines one for each weighted KPI, in the order of the contract
 */
public record Score(Optional<BigDecimal> value, Optional<String> grade, List<Line> lines) {
  /**
   * What one KPI adds.
   *
   * @param kpi its name
   * @param weight its share of the score, of 100
   * @param points what it earned, 0 to 100; empty if it could not be evaluated
   */
  public record Line(String kpi, Rational weight, Optional<Rational> points) {
    /**
     * The exact part of the score.
     *
     * @return weight × points ÷ 100, or empty without points
     */
    public Optional<Rational> contribution() {
      return points.map(p -> p.times(weight).dividedBy(Rational.HUNDRED));
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param value the score
   * @param grade its grade
   * @param lines what it is made of
   */
  public Score {
    lines = List.copyOf(lines);
  }

  /**
   * The KPIs because of which there is no score.
   *
   * @return names; empty if there is one
   */
  public List<String> withheldBy() {
    return value.isPresent()
        ? List.of()
        : lines.stream().filter(line -> line.points().isEmpty()).map(Line::kpi).toList();
  }
}
