package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contract without errors.
 *
 * @param contract the contract
 * @param metrics its metrics by name, ready to be evaluated
 */
public record CheckedContract(Contract contract, Map<String, PlannedMetric> metrics) {
  /**
   * Keeps its own copy.
   *
   * @param contract the contract
   * @param metrics its metrics
   */
  public CheckedContract {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
