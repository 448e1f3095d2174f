package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * An order that a plan wants.
 *
 * @param sku the product
 * @param lane the name of the lane
 * @param order the day to order
 * @param ship about the day to ship: as long before its median arrival as the lane takes from
 *     shipping
 * @param units pieces, a permitted number of the product's packing
 * @param packing how they are packed, such as {@code 58 cartons of 12}
 * @param p50 the day by which they can be sold with a probability of 50 %
 * @param p80 the same with 80 %
 * @param p95 the same with 95 %
 * @param goods what the units cost without freight
 * @param freight what it costs to bring them in
 * @param reasons why, in the order in which they were found
 */
public record PlannedOrder(
    String sku,
    String lane,
    LocalDate order,
    LocalDate ship,
    long units,
    String packing,
    LocalDate p50,
    LocalDate p80,
    LocalDate p95,
    Quantity goods,
    Quantity freight,
    List<Reason> reasons) {
  /**
   * Keeps its own copy.
   *
   * @param sku the product
   * @param lane the name of the lane
   * @param order the day to order
   * @param ship about the day to ship
   * @param units pieces
   * @param packing how they are packed
   * @param p50 there with 50 %
   * @param p80 there with 80 %
   * @param p95 there with 95 %
   * @param goods what the units cost
   * @param freight what it costs to bring them in
   * @param reasons why
   */
  public PlannedOrder {
    reasons = List.copyOf(reasons);
  }
}
