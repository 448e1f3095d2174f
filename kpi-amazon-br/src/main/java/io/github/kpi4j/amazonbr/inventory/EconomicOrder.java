package io.github.kpi4j.amazonbr.inventory;

/**
 * The economic order quantity of Harris and Wilson: steady demand, a cost for each order, a cost
 * for keeping a unit for the time that the demand is of. Snyder and Shen, 3.2.
 *
 * @param orderCost what an order costs, however large, above 0
 * @param holding what keeping a unit for one time costs, above 0
 * @param demand units in one time, above 0
 */
public record EconomicOrder(double orderCost, double holding, double demand) {
  /**
   * Checks the figures.
   *
   * @param orderCost what an order costs
   * @param holding what keeping a unit costs
   * @param demand units in one time
   * @throws IllegalArgumentException if one is not above zero
   */
  public EconomicOrder {
    if (!(orderCost > 0 && holding > 0 && demand > 0)) {
      throw new IllegalArgumentException(
          "order cost " + orderCost + ", holding " + holding + ", demand " + demand);
    }
  }

  /**
   * The cheapest quantity, √(2·K·D / h).
   *
   * @return in units, not rounded
   */
  public double quantity() {
    return StrictMath.sqrt(2 * orderCost * demand / holding);
  }

  /**
   * What a quantity costs in one time, K·D / Q + h·Q / 2.
   *
   * @param quantity units an order, above 0
   * @return in money
   */
  public double cost(double quantity) {
    return orderCost * demand / quantity + holding * quantity / 2;
  }

  /**
   * How long the cheapest quantity lasts.
   *
   * @return in the time that the demand is of
   */
  public double cycle() {
    return quantity() / demand;
  }

  /**
   * The same where customers wait, at a cost for each unit and time.
   *
   * @param backorder what a waiting unit costs for one time, above 0
   * @return the order with planned backorders
   * @throws IllegalArgumentException if the cost is not above zero
   */
  public PlannedBackorders withBackorders(double backorder) {
    return new PlannedBackorders(this, backorder);
  }
}
