package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * What a plan has to know about a product.
 *
 * @param sku its name
 * @param packing in which numbers it is ordered
 * @param cubicMetres volume of a unit as packed, above 0
 * @param kilograms weight of a unit as packed, 0 or more
 * @param cost what a unit costs at the factory with all duties, but without freight
 * @param margin what a lost sale of one unit loses, in the same currency, before storage; if it is
 *     not above zero, storage does not limit orders
 * @param service how well demand has to be met
 * @param shelf how much may lie there
 * @param policy when and how much of it is ordered; empty for the plan's policy
 */
public record PlannedProduct(
    String sku,
    Packing packing,
    Rational cubicMetres,
    Rational kilograms,
    Quantity cost,
    Quantity margin,
    Service service,
    ShelfLimit shelf,
    Optional<OrderPolicy> policy) {
  /**
   * Checks amounts.
   *
   * @param sku its name
   * @param packing in which numbers it is ordered
   * @param cubicMetres volume of a unit
   * @param kilograms weight of a unit
   * @param cost what a unit costs
   * @param margin what a lost sale loses
   * @param service how well demand has to be met
   * @param shelf how much may lie there
   * @param policy when and how much of it is ordered
   * @throws IllegalArgumentException if a measure is negative, the volume zero, or cost and margin
   *     are not money of one currency
   */
  public PlannedProduct {
    if (cubicMetres.signum() <= 0 || kilograms.signum() < 0) {
      throw new IllegalArgumentException(sku + ": " + cubicMetres + " m3, " + kilograms + " kg");
    }
    if (!cost.unit().isMoney() || !cost.unit().equals(margin.unit())) {
      throw new IllegalArgumentException(sku + ": cost " + cost + ", margin " + margin);
    }
  }

  /**
   * A product that is ordered by the plan's policy.
   *
   * @param sku its name
   * @param packing in which numbers it is ordered
   * @param cubicMetres volume of a unit
   * @param kilograms weight of a unit
   * @param cost what a unit costs
   * @param margin what a lost sale loses
   * @param service how well demand has to be met
   * @param shelf how much may lie there
   * @throws IllegalArgumentException if a measure is negative, the volume zero, or cost and margin
   *     are not money of one currency
   */
  public PlannedProduct(
      String sku,
      Packing packing,
      Rational cubicMetres,
      Rational kilograms,
      Quantity cost,
      Quantity margin,
      Service service,
      ShelfLimit shelf) {
    this(sku, packing, cubicMetres, kilograms, cost, margin, service, shelf, Optional.empty());
  }

  /**
   * The same product with a policy of its own.
   *
   * @param own when and how much of it is ordered
   * @return a new product
   */
  public PlannedProduct withPolicy(OrderPolicy own) {
    return new PlannedProduct(
        sku, packing, cubicMetres, kilograms, cost, margin, service, shelf, Optional.of(own));
  }
}
