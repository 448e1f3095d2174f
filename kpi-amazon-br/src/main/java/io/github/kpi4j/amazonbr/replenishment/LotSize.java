package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Millionths;
import io.github.kpi4j.amazonbr.inventory.EconomicOrder;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.util.Locale;

/** How large one order of the (r, Q) policy is, before it is packed. */
public sealed interface LotSize {
  /**
   * The quantity.
   *
   * @param yearly mean demand of a year, in units, 0 or more
   * @return in units, 1 or more
   */
  long units(double yearly);

  /**
   * Where the quantity comes from.
   *
   * @param yearly mean demand of a year, in units
   * @return in a few words of English
   */
  String reason(double yearly);

  /**
   * A number of units.
   *
   * @param quantity 1 or more
   */
  record Units(long quantity) implements LotSize {
    /**
     * Checks the quantity.
     *
     * @param quantity in units
     * @throws IllegalArgumentException if it is below 1
     */
    public Units {
      if (quantity < 1) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
    }

    @Override
    public long units(double yearly) {
      return quantity;
    }

    @Override
    public String reason(double yearly) {
      return "lots of " + quantity;
    }
  }

  /**
   * The economic order quantity of a year's forecast: the cheaper of the two whole numbers beside
   * √(2·K·D / h). At 500 an order, 20 for a unit and year and 3,650 units a year that is 427.
   *
   * @param orderCost K, what an order costs, however large
   * @param holding h, what keeping a unit for a year costs
   */
  record Economic(Quantity orderCost, Quantity holding) implements LotSize {
    /**
     * Checks the costs.
     *
     * @param orderCost what an order costs
     * @param holding what keeping a unit for a year costs
     * @throws IllegalArgumentException if one is not above 0 or they are not money of one currency
     */
    public Economic {
      if (!orderCost.unit().isMoney() || !orderCost.unit().equals(holding.unit())) {
        throw new IllegalArgumentException("order cost " + orderCost + ", holding " + holding);
      }
      if (orderCost.amount().signum() <= 0 || holding.amount().signum() <= 0) {
        throw new IllegalArgumentException("order cost " + orderCost + ", holding " + holding);
      }
    }

    @Override
    public long units(double yearly) {
      if (!(yearly > 0)) {
        return 1;
      }
      EconomicOrder order =
          new EconomicOrder(
              Millionths.toDouble(orderCost.amount()),
              Millionths.toDouble(holding.amount()),
              yearly);
      long below = Math.max(1, (long) order.quantity());
      return order.cost((double) below) <= order.cost(below + 1.0) ? below : below + 1;
    }

    @Override
    public String reason(double yearly) {
      return String.format(
          Locale.ROOT,
          "lots of %d, the cheapest for %.0f units a year at %s an order and %s a unit and year",
          units(yearly),
          yearly,
          orderCost.toText(2, Rounding.HALF_EVEN),
          holding.toText(2, Rounding.HALF_EVEN));
    }
  }
}
