package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;

/**
 * Demand on the days of an event, such as Black Friday, as a multiple of what it would be.
 *
 * @param event what people call it
 * @param days its days
 * @param factor 0 or more; 2 is twice the demand, 0.8 a slump
 * @param source where the factor comes from, such as last year's sales
 */
public record Uplift(String event, DateRange days, Rational factor, String source) {
  /**
   * Checks the factor.
   *
   * @param event what people call it
   * @param days its days
   * @param factor 0 or more
   * @param source where the factor comes from
   * @throws IllegalArgumentException if the factor is negative or the source blank
   */
  public Uplift {
    if (factor.signum() < 0 || source.isBlank()) {
      throw new IllegalArgumentException(
          event + ": factor " + factor + ", source '" + source + "'");
    }
  }
}
