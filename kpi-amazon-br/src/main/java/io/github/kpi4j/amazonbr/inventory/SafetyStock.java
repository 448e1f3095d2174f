package io.github.kpi4j.amazonbr.inventory;

/**
 * Safety stock and reorder point by the normal formula: z·√(L·σ_d² + d²·σ_L²) on top of d·L.
 * Silver, Pyke and Thomas, 6.7 and 6.10; Chopra and Meindl, 12.2 and 12.3.
 *
 * @param demand of one time, such as a day
 * @param leadTime its mean, in such times, 0 or more
 * @param leadTimeDeviation its standard deviation, in such times, 0 or more
 */
public record SafetyStock(NormalDemand demand, double leadTime, double leadTimeDeviation) {
  private static final int HALVINGS = 200;

  /**
   * Checks the lead time.
   *
   * @param demand of one time
   * @param leadTime its mean
   * @param leadTimeDeviation its standard deviation
   * @throws IllegalArgumentException if one of the two is negative
   */
  public SafetyStock {
    if (!(leadTime >= 0 && leadTimeDeviation >= 0)) {
      throw new IllegalArgumentException(
          "lead time " + leadTime + ", deviation " + leadTimeDeviation);
    }
  }

  /**
   * Demand over the lead time.
   *
   * @return mean and deviation
   */
  public NormalDemand overLeadTime() {
    return demand.over(leadTime, leadTimeDeviation);
  }

  /**
   * Stock beyond the mean demand that leaves no cycle short with a probability (cycle service, or
   * P₁).
   *
   * @param service between 0 and 1, neither of them
   * @return in units, negative below a service of one half
   */
  public double forCycleService(double service) {
    return Normal.quantile(service) * overLeadTime().deviation();
  }

  /**
   * Stock beyond the mean demand that meets a part of all demand from stock (fill rate, or P₂):
   * σ·G(k) = (1 − β)·Q. Silver, Pyke and Thomas, 6.7.5.
   *
   * @param fillRate between 0 and 1, neither of them
   * @param quantity units an order, above 0
   * @return in units, possibly negative for large orders
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public double forFillRate(double fillRate, double quantity) {
    if (!(fillRate > 0 && fillRate < 1 && quantity > 0)) {
      throw new IllegalArgumentException("fill rate " + fillRate + ", quantity " + quantity);
    }
    NormalDemand over = overLeadTime();
    double missing = (1 - fillRate) * quantity;
    double low = over.mean() - missing - 40 * over.deviation();
    double high = over.mean() + 40 * over.deviation();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (over.loss(middle) > missing) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high - over.mean();
  }

  /**
   * The stock position at which to order: mean demand over the lead time and safety stock for cycle
   * service.
   *
   * @param service between 0 and 1, neither of them
   * @return in units
   */
  public double reorderPoint(double service) {
    return overLeadTime().quantile(service);
  }
}
