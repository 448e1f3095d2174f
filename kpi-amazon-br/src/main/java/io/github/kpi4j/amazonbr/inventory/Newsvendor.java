package io.github.kpi4j.amazonbr.inventory;

/**
 * The newsvendor: one order for one season, a cost for every unit too many and for every unit too
 * few. Snyder and Shen, Fundamentals of Supply Chain Theory, 4.3; Porteus, Foundations of
 * Stochastic Inventory Theory, chapter 1.
 *
 * @param overage what a unit left over costs, above 0
 * @param underage what a unit missing costs, above 0
 */
public record Newsvendor(double overage, double underage) {
  /**
   * Checks the costs.
   *
   * @param overage what a unit left over costs
   * @param underage what a unit missing costs
   * @throws IllegalArgumentException if one is not above zero
   */
  public Newsvendor {
    if (!(overage > 0 && underage > 0)) {
      throw new IllegalArgumentException("overage " + overage + ", underage " + underage);
    }
  }

  /**
   * The newsvendor of three prices.
   *
   * @param revenue what a unit sells for
   * @param cost what it costs
   * @param salvage what a unit left over still brings
   * @return overage cost − salvage, underage revenue − cost
   * @throws IllegalArgumentException unless salvage &lt; cost &lt; revenue
   */
  public static Newsvendor ofPrices(double revenue, double cost, double salvage) {
    return new Newsvendor(cost - salvage, revenue - cost);
  }

  /**
   * The probability with which the best stock meets all demand.
   *
   * @return underage / (underage + overage), 0.75 for 3 and 1
   */
  public double criticalRatio() {
    return underage / (underage + overage);
  }

  /**
   * The best stock for a normal demand.
   *
   * @param demand of the season
   * @return in units, not rounded
   */
  public double stock(NormalDemand demand) {
    return demand.quantile(criticalRatio());
  }

  /**
   * The best stock for demand in whole units.
   *
   * @param demand of the season
   * @return the least stock whose service reaches the critical ratio
   */
  public int stock(DiscreteLaw demand) {
    return demand.quantile(criticalRatio());
  }

  /**
   * What a stock costs on average, overage and underage together.
   *
   * @param demand of the season
   * @param stock in units
   * @return in money
   */
  public double cost(NormalDemand demand, double stock) {
    double missing = demand.loss(stock);
    return overage * (stock - demand.mean() + missing) + underage * missing;
  }

  /**
   * What a stock costs on average, for demand in whole units.
   *
   * @param demand of the season
   * @param stock in units
   * @return in money
   */
  public double cost(DiscreteLaw demand, int stock) {
    return overage * demand.leftover(stock) + underage * demand.shortage(stock);
  }

  /**
   * What a stock earns on average: underage for every unit of demand, less the cost.
   *
   * @param demand of the season
   * @param stock in units
   * @return in money
   */
  public double profit(NormalDemand demand, double stock) {
    return underage * demand.mean() - cost(demand, stock);
  }
}
