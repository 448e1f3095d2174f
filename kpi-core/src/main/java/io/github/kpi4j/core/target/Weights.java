package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the parts of a split relate to each other. */
public sealed interface Weights {
  /**
   * Weights that the contract lists.
   *
   * @param byWord the weight of each part, in order, above zero
   */
  record Listed(Map<String, Rational> byWord) implements Weights {
    /**
     * Keeps its own copy.
     *
     * @param byWord the weight of each part
     */
    public Listed {
      byWord = Collections.unmodifiableMap(new LinkedHashMap<>(byWord));
    }
  }

  /**
   * Weights that differ by the part above.
   *
   * @param byParent the weights within each part of the split before
   */
  record PerParent(Map<String, Map<String, Rational>> byParent) implements Weights {
    /**
     * Keeps its own copy.
     *
     * @param byParent the weights within each part
     */
    public PerParent {
      byParent = Collections.unmodifiableMap(new LinkedHashMap<>(byParent));
    }
  }

  /**
   * The weights of a season.
   *
   * @param name its name in contracts
   * @param seasonality the weights
   */
  record Seasonal(String name, Seasonality seasonality) implements Weights {}

  /**
   * What was sold before, so that all parts grow alike.
   *
   * @param metric the metric
   * @param of the period of the past; its periods stand for those of the target in their order
   */
  record History(String metric, Period of) implements Weights {}
}
