package io.github.kpi4j.core.internal.plan;

import com.google.common.collect.ImmutableSet;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Unit;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A checked condition over metrics: {@code refund_rate > 15%}.
 *
 * @param predicate what must hold
 * @param units the unit of each part of it, by identity of the part
 * @param leaves the aggregates that it is made of, through all formulas
 * @param windowed whether it looks at other days than the period's anywhere
 */
public record PlannedCondition(
    Predicate predicate,
    IdentityHashMap<Formula, Unit> units,
    Set<Definition.Aggregate> leaves,
    boolean windowed) {
  /**
   * Keeps its own copy of the leaves; the units are the planner's, which changes them no more.
   *
   * @param predicate what must hold
   * @param units the unit of each part
   * @param leaves its aggregates
   * @param windowed whether it looks at other days
   */
  public PlannedCondition {
    leaves = ImmutableSet.copyOf(leaves);
  }
}
