package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Quantity;

/**
 * A monthly fee on the mean volume of units of some age, as Amazon charges storage and ageing.
 *
 * @param name what people call it
 * @param olderThan the days that a unit must have been there for more than; −1 for every unit
 * @param perCubicMetre money for a cubic metre and calendar month
 * @param source where the rate comes from
 */
public record StorageFee(String name, int olderThan, Quantity perCubicMetre, String source) {
  /**
   * Checks the rate.
   *
   * @param name what people call it
   * @param olderThan the age that it starts after
   * @param perCubicMetre money for a cubic metre and month
   * @param source where the rate comes from
   * @throws IllegalArgumentException if the rate is no money
   */
  public StorageFee {
    if (!perCubicMetre.unit().isMoney()) {
      throw new IllegalArgumentException(name + " of " + perCubicMetre);
    }
  }
}
