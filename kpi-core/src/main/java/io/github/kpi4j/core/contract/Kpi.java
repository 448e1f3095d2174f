package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Direction;
import io.github.kpi4j.core.target.KpiTarget;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Optional;

/**
 * A metric that is judged.
 *
 * @param name its name
 * @param title its name for people
 * @param metric the metric's name
 * @param forEach the dimensions whose every combination of values is judged on its own; none for
 *     one judgement
 * @param where which rows count
 * @param better which way is good
 * @param weight its share of the score in points of 100, if it counts
 * @param goal what value gives which level
 * @param scoreBy how the subjects make one score; there wherever {@code forEach} and {@code weight}
 *     both are, never without {@code forEach}
 * @param minSample what there must be enough of
 * @param compare whether the value that is shown decides, or the exact one
 * @param target what it is held against beside its bands; a named one where bands ask for a share
 */
public record Kpi(
    String name,
    Title title,
    String metric,
    List<String> forEach,
    Filter where,
    Direction better,
    Optional<Rational> weight,
    Goal goal,
    Optional<ScoreBy> scoreBy,
    List<MinSample> minSample,
    Compare compare,
    Optional<KpiTarget> target) {
  /**
   * Keeps its own copy.
   *
   * @param name its name
   * @param title its name for people
   * @param metric the metric's name
   * @param forEach the dimensions of its subjects
   * @param where which rows count
   * @param better which way is good
   * @param weight its share of the score
   * @param goal what value gives which level
   * @param scoreBy how the subjects make one score
   * @param minSample what there must be enough of
   * @param compare which value decides
   * @param target what it is held against
   */
  public Kpi {
    forEach = List.copyOf(forEach);
    minSample = List.copyOf(minSample);
  }
}
