package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.inventory.ReorderQuantity;
import io.github.kpi4j.core.value.Quantity;
import java.util.OptionalLong;

/**
 * When a product is ordered, and how much of it. Both policies look at the stock position (what is
 * there and on its way) at every review of the plan.
 */
public sealed interface OrderPolicy {
  /**
   * Base stock, or order-up-to: below the reorder point that the service wants, up to that point
   * and one cycle of demand.
   */
  record UpTo() implements OrderPolicy {}

  /**
   * (r, Q): always the same quantity. One that does not bring the position above r is ordered as
   * many times as does, which makes it the (r, nQ) policy where demand may be larger than Q.
   *
   * @param reorderPoint r: a position of r units or fewer orders; empty to order as {@link UpTo}
   *     does, below the least position that lasts, at the service wanted, until an order of the
   *     next review comes
   * @param lot Q
   */
  record FixedQuantity(OptionalLong reorderPoint, LotSize lot) implements OrderPolicy {}

  /**
   * Order-up-to.
   *
   * @return the policy
   */
  static OrderPolicy upTo() {
    return new UpTo();
  }

  /**
   * (r, Q) with r by the product's service.
   *
   * @param quantity Q in units, 1 or more; minimum, cartons and pallets round it up
   * @return the policy
   * @throws IllegalArgumentException if the quantity is below 1
   */
  static OrderPolicy fixed(long quantity) {
    return new FixedQuantity(OptionalLong.empty(), new LotSize.Units(quantity));
  }

  /**
   * (r, Q) with both given.
   *
   * @param reorderPoint r in units
   * @param quantity Q in units, 1 or more; minimum, cartons and pallets round it up
   * @return the policy
   * @throws IllegalArgumentException if the quantity is below 1
   */
  static OrderPolicy fixed(long reorderPoint, long quantity) {
    return new FixedQuantity(OptionalLong.of(reorderPoint), new LotSize.Units(quantity));
  }

  /**
   * (r, Q) with r by the product's service and Q by the formula of Harris and Wilson.
   *
   * @param orderCost what an order costs, however large, above 0
   * @param holding what keeping a unit for a year costs, above 0, in the same money
   * @return the policy
   * @throws IllegalArgumentException if one is not above 0 or they are not money of one currency
   */
  static OrderPolicy economic(Quantity orderCost, Quantity holding) {
    return new FixedQuantity(OptionalLong.empty(), new LotSize.Economic(orderCost, holding));
  }

  /**
   * (r, Q) as a textbook's formula gives it, in whole units: r and Q are rounded up.
   *
   * @param textbook r and Q
   * @return the policy; Q is 1 at least
   */
  static OrderPolicy of(ReorderQuantity textbook) {
    long quantity = (long) Math.ceil(textbook.quantity());
    return fixed((long) Math.ceil(textbook.reorderPoint()), Math.max(1, quantity));
  }
}
