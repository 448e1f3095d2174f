package io.github.kpi4j.core.internal.plan;

import io.github.kpi4j.core.metric.Predicate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All formulas of a contract, ready to be evaluated.
 *
 * @param metrics its metrics by name
 * @param conditions its conditions outside metrics: {@code when}, {@code only_if} and the like
 * @param valueBits how many bits a value may have
 */
public record Planned(
    Map<String, PlannedMetric> metrics,
    Map<Predicate, PlannedCondition> conditions,
    int valueBits) {
  /**
   * Keeps its own copies.
   *
   * @param metrics its metrics
   * @param conditions its conditions
   * @param valueBits how many bits a value may have
   */
  public Planned {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    conditions = Map.copyOf(conditions);
  }
}
