package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How levels become one score.
 *
 * @param points what each level is worth
 * @param noData what happens while a weighted KPI cannot be evaluated
 * @param grades in the order in which they are tried; may be empty
 * @param redLines what takes the score down by itself, in the order of the contract
 */
public record Scorecard(
    Map<String, Rational> points, NoData noData, List<Grade> grades, List<RedLine> redLines) {
  /** The decimal places of the score, which is shown and judged with one. */
  public static final int PLACES = 1;

  /** What happens to the score while a weighted KPI or a red line cannot be evaluated. */
  public enum NoData {
    /** There is no score. */
    WITHHOLD,
    /** The KPI has no points, and the red line counts as crossed. */
    ZERO
  }

  /**
   * A name for a range of scores.
   *
   * @param name such as {@code A}
   * @param condition what the score has to be
   */
  public record Grade(String name, Condition condition) {}

  /**
   * Keeps its own copies.
   *
   * @param points what each level is worth
   * @param noData what happens without data
   * @param grades in the order in which they are tried
   * @param redLines what takes the score down by itself
   */
  public Scorecard {
    points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    grades = List.copyOf(grades);
    redLines = List.copyOf(redLines);
  }
}
