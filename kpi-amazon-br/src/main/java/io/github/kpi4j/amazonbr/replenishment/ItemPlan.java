package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Remark;
import java.util.List;

/**
 * The plan of one product.
 *
 * @param item what was planned for
 * @param orders what to order, by day
 * @param arrivals what is on its way and what the orders bring
 * @param projection stock day by day, orders included
 * @param remarks what the data lacked, and what was assumed
 */
public record ItemPlan(
    PlanItem item,
    List<PlannedOrder> orders,
    List<Arrival> arrivals,
    Projection projection,
    List<Remark> remarks) {
  /**
   * Keeps its own copies.
   *
   * @param item what was planned for
   * @param orders what to order
   * @param arrivals what comes
   * @param projection stock day by day
   * @param remarks what was assumed
   */
  public ItemPlan {
    orders = List.copyOf(orders);
    arrivals = List.copyOf(arrivals);
    remarks = List.copyOf(remarks);
  }

  /**
   * The product's name.
   *
   * @return its SKU
   */
  public String sku() {
    return item.product().sku();
  }

  /**
   * Stock day by day if nothing more is ordered.
   *
   * @return for the same days
   */
  public Projection withoutOrders() {
    return Projection.of(
        item.demand().forecast(),
        projection.range(),
        item.supply().onHand(),
        item.supply().arrivals());
  }

  /**
   * The law of stock day by day, orders included. Worked out anew at every call.
   *
   * @return for the days of the projection
   */
  public StockRisk risk() {
    return StockRisk.of(item.demand(), projection.range(), item.supply().onHand(), arrivals);
  }
}
