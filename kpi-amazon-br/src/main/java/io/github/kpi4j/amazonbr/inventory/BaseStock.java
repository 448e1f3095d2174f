package io.github.kpi4j.amazonbr.inventory;

/**
 * Base stock, or order-up-to: every review period, order what brings the stock position back to a
 * level. Snyder and Shen, 4.3.4 and 4.4 (linear costs, a fixed lead time).
 *
 * @param newsvendor what a unit on hand and a unit owed cost at the end of a period
 * @param demand of one period
 * @param leadTime in periods, 0 or more
 * @param review periods between orders, above 0
 */
public record BaseStock(
    Newsvendor newsvendor, NormalDemand demand, double leadTime, double review) {
  /**
   * Checks the times.
   *
   * @param newsvendor the costs
   * @param demand of one period
   * @param leadTime in periods
   * @param review periods between orders
   * @throws IllegalArgumentException if the lead time is negative or the review not above zero
   */
  public BaseStock {
    if (!(leadTime >= 0 && review > 0)) {
      throw new IllegalArgumentException("lead time " + leadTime + ", review " + review);
    }
  }

  /**
   * The demand that a level has to last for: that of lead time and review period.
   *
   * @return mean and deviation
   */
  public NormalDemand protection() {
    return demand.over(leadTime + review);
  }

  /**
   * The cheapest level.
   *
   * @return in units, not rounded
   */
  public double level() {
    return newsvendor.stock(protection());
  }

  /**
   * What a level costs a period on average.
   *
   * @param level in units
   * @return in money
   */
  public double cost(double level) {
    return newsvendor.cost(protection(), level);
  }
}
