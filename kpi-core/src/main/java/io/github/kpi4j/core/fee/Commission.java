package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Grain;
import java.util.List;

/**
 * A share of sales.
 *
 * @param metric the metric that is paid on, an amount of money
 * @param per the size of the period whose amount the tiers are applied to
 * @param tiers the rates
 * @param onlyIf all of these must hold, or nothing is paid
 * @param place where it was written
 */
public record Commission(
    String metric, Grain per, Tiers tiers, List<Predicate> onlyIf, Span place) {
  /**
   * Keeps its own copy.
   *
   * @param metric the metric that is paid on
   * @param per the size of its period
   * @param tiers the rates
   * @param onlyIf what must hold
   * @param place where it was written
   */
  public Commission {
    onlyIf = List.copyOf(onlyIf);
  }
}
