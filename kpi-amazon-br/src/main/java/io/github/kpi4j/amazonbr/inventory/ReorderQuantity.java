package io.github.kpi4j.amazonbr.inventory;

import java.util.function.DoubleUnaryOperator;

/**
 * The (r, Q) policy: when the stock position falls to r, order Q. Snyder and Shen, chapter 5.
 *
 * @param reorderPoint r, in units
 * @param quantity Q, in units
 */
public record ReorderQuantity(double reorderPoint, double quantity) {
  private static final int HALVINGS = 200;
  private static final int ROUNDS = 200;

  /**
   * Q as if demand were steady, r for a service of p / (p + h): Snyder and Shen, 5.3.3.
   *
   * @param order costs and demand of one time
   * @param penalty p, what a waiting unit costs for one time
   * @param overLeadTime demand over the lead time
   * @return the policy
   */
  public static ReorderQuantity economic(
      EconomicOrder order, double penalty, NormalDemand overLeadTime) {
    Newsvendor newsvendor = new Newsvendor(order.holding(), penalty);
    return new ReorderQuantity(newsvendor.stock(overLeadTime), order.quantity());
  }

  /**
   * Q as if demand were steady and backorders planned, r the cheapest for that Q: Snyder and Shen,
   * 5.3.2.
   *
   * @param order costs and demand of one time
   * @param penalty p, what a waiting unit costs for one time
   * @param overLeadTime demand over the lead time
   * @return the policy
   */
  public static ReorderQuantity plannedBackorders(
      EconomicOrder order, double penalty, NormalDemand overLeadTime) {
    Newsvendor newsvendor = new Newsvendor(order.holding(), penalty);
    double quantity = order.withBackorders(penalty).quantity();
    // The cheapest r costs as much at r as at r + Q, on either side of the least cost.
    double best = newsvendor.stock(overLeadTime);
    double r =
        root(
            x -> newsvendor.cost(overLeadTime, x) - newsvendor.cost(overLeadTime, x + quantity),
            best - quantity,
            best);
    return new ReorderQuantity(r, quantity);
  }

  /**
   * Q and r in turns until they agree, with a penalty for each unit that is ever short (Hadley and
   * Whitin; the expected-inventory-level approximation of Snyder and Shen, 5.3.1).
   *
   * @param order costs and demand of one time
   * @param penalty p, what a unit short costs, however long
   * @param overLeadTime demand over the lead time
   * @return the policy
   * @throws IllegalArgumentException if keeping Q costs more than being short of demand, so that no
   *     stock is the best
   */
  public static ReorderQuantity unitPenalty(
      EconomicOrder order, double penalty, NormalDemand overLeadTime) {
    double quantity = order.quantity();
    double r = overLeadTime.mean();
    for (int i = 0; i < ROUNDS; i++) {
      double missing = quantity * order.holding() / (penalty * order.demand());
      if (!(missing < 1)) {
        throw new IllegalArgumentException("a penalty of " + penalty + " pays for no stock");
      }
      r = overLeadTime.quantile(1 - missing);
      double each = order.orderCost() + penalty * overLeadTime.loss(r);
      quantity = StrictMath.sqrt(2 * order.demand() * each / order.holding());
    }
    return new ReorderQuantity(r, quantity);
  }

  /**
   * What whole r and Q cost in one time, exactly, where demand is Poisson's (or another law's over
   * the lead time, with units one by one): Snyder and Shen, 5.4.
   *
   * @param order costs and demand of one time
   * @param penalty p, what a waiting unit costs for one time
   * @param overLeadTime demand over the lead time
   * @param r the reorder point
   * @param quantity Q, 1 or more
   * @return in money
   * @throws IllegalArgumentException if the quantity is not above zero
   */
  public static double cost(
      EconomicOrder order, double penalty, DiscreteLaw overLeadTime, int r, int quantity) {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity " + quantity);
    }
    Newsvendor newsvendor = new Newsvendor(order.holding(), penalty);
    double sum = order.orderCost() * order.demand();
    for (int y = r + 1; y <= r + quantity; y++) {
      sum += newsvendor.cost(overLeadTime, y);
    }
    return sum / quantity;
  }

  /** Where a falling function crosses zero. */
  private static double root(DoubleUnaryOperator falling, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (falling.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
