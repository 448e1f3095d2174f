package io.github.kpi4j.amazonbr.leadtime;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A parcel on its way to a buyer, as it was noted; it need not make sense.
 *
 * @param order what people call the order; each is counted once
 * @param state the state of the buyer, such as {@code SP}
 * @param handedOver the day on which the carrier got it
 * @param promised the day by which the buyer was told to have it
 * @param delivered the day on which the buyer got it; empty while it is under way
 */
public record Delivery(
    String order,
    String state,
    LocalDate handedOver,
    LocalDate promised,
    Optional<LocalDate> delivered) {
  /**
   * Whether the buyer got it by the promised day.
   *
   * @return false while it is under way
   */
  public boolean isOnTime() {
    return delivered.filter(day -> !day.isAfter(promised)).isPresent();
  }
}
