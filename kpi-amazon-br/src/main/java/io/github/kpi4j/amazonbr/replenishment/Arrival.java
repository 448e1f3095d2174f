package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;

/**
 * Units that will come, on a day that is not certain.
 *
 * @param name the shipment or order that brings them
 * @param units pieces, 1 or more
 * @param day the law of the day that they can be sold on, counted from the plan's day (0)
 */
public record Arrival(String name, long units, DiscreteLaw day) {
  private static final double HALF = 0.5;

  /**
   * The day by which they are there with a probability of one half.
   *
   * @return counted from the plan's day
   */
  public int median() {
    return day.quantile(HALF);
  }
}
