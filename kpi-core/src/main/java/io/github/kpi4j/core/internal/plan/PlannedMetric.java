package io.github.kpi4j.core.internal.plan;

import com.google.common.collect.ImmutableSet;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.value.Unit;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A checked metric.
 *
 * @param metric the metric
 * @param units the unit of each part of its formula, by identity of the part
 * @param leaves the aggregates that it is made of, through all formulas
 * @param fixed the dimensions that a scope must fix because a leaf does not add up over them
 * @param windowed whether it looks at other days than the period's anywhere
 * @param height how deep its formula is, through all metrics it refers to
 */
public record PlannedMetric(
    Metric metric,
    IdentityHashMap<Formula, Unit> units,
    Set<Definition.Aggregate> leaves,
    Set<String> fixed,
    boolean windowed,
    int height) {
  /**
   * Keeps its own copies of the sets; the units are the planner's, which changes them no more.
   *
   * @param metric the metric
   * @param units the unit of each part
   * @param leaves its aggregates
   * @param fixed the dimensions a scope must fix
   * @param windowed whether it looks at other days
   * @param height how deep its formula is
   */
  public PlannedMetric {
    leaves = ImmutableSet.copyOf(leaves);
    fixed = ImmutableSet.copyOf(fixed);
  }
}
