package io.github.kpi4j.amazonbr.replenishment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Units of one product that left for the fulfilment centre.
 *
 * @param id the shipment's number
 * @param sku the product
 * @param units pieces, 1 or more
 * @param lane the name of its {@link Lane}
 * @param shipped the day it left
 * @param due the day it is agreed to be there
 * @param received the day its units could be sold, if that has come
 */
public record Shipment(
    String id,
    String sku,
    long units,
    String lane,
    LocalDate shipped,
    LocalDate due,
    Optional<LocalDate> received) {
  /**
   * Checks the units.
   *
   * @param id the shipment's number
   * @param sku the product
   * @param units pieces
   * @param lane the name of its lane
   * @param shipped the day it left
   * @param due the day it is agreed to be there
   * @param received the day its units could be sold
   * @throws IllegalArgumentException if there are no units
   */
  public Shipment {
    if (units < 1) {
      throw new IllegalArgumentException(id + " ships " + units + " units of " + sku);
    }
  }

  /**
   * Whether it came before it left, which no shipment does.
   *
   * @return true if one of the two dates is wrong
   */
  public boolean isImpossible() {
    return received.filter(day -> day.isBefore(shipped)).isPresent();
  }
}
