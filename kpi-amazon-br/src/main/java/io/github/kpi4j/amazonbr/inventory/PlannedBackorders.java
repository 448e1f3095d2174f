package io.github.kpi4j.amazonbr.inventory;

/**
 * The economic order quantity with planned backorders. Snyder and Shen, 3.5.
 *
 * @param order what it is without backorders
 * @param backorder what a waiting unit costs for one time, above 0
 */
public record PlannedBackorders(EconomicOrder order, double backorder) {
  /**
   * Checks the cost.
   *
   * @param order what it is without backorders
   * @param backorder what a waiting unit costs
   * @throws IllegalArgumentException if it is not above zero
   */
  public PlannedBackorders {
    if (!(backorder > 0)) {
      throw new IllegalArgumentException("backorder cost " + backorder);
    }
  }

  /**
   * The cheapest quantity, √(2·K·D·(h + p) / (h·p)).
   *
   * @return in units, not rounded
   */
  public double quantity() {
    return order.quantity() * StrictMath.sqrt((order.holding() + backorder) / backorder);
  }

  /**
   * The part of the time without stock at the cheapest quantity, h / (h + p).
   *
   * @return 0 to 1
   */
  public double shortFraction() {
    return order.holding() / (order.holding() + backorder);
  }

  /**
   * The most units that ever wait.
   *
   * @return {@link #shortFraction()} of the quantity
   */
  public double largestBackorder() {
    return shortFraction() * quantity();
  }

  /**
   * What the cheapest quantity costs in one time.
   *
   * @return √(2·K·D·h·p / (h + p)), in money
   */
  public double cost() {
    double rate = order.holding() * backorder / (order.holding() + backorder);
    return StrictMath.sqrt(2 * order.orderCost() * order.demand() * rate);
  }
}
