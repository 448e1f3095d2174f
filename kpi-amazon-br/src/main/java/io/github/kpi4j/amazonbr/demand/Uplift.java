package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.amazonbr.calendar.RetailEvent;
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

  /**
   * The uplift of an event of retail and the days around it.
   *
   * @param event such as Black Friday
   * @param daysBefore how many days before it belong to it, 0 or more
   * @param daysAfter how many days after it belong to it, 0 or more
   * @param factor 0 or more
   * @param source where the factor comes from
   * @return the uplift
   * @throws IllegalArgumentException if the factor is negative or the source blank
   */
  public static Uplift around(
      RetailEvent event, int daysBefore, int daysAfter, Rational factor, String source) {
    DateRange days =
        DateRange.closed(event.date().minusDays(daysBefore), event.date().plusDays(daysAfter));
    return new Uplift(event.name(), days, factor, source);
  }
}
