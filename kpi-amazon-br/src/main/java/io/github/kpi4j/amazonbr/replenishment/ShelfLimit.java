package io.github.kpi4j.amazonbr.replenishment;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much of a product may lie in the fulfilment centre once an order has come in.
 *
 * @param units the most units, as Amazon's capacity limits give them, if there is a limit
 * @param days the most days that the stock may last, such as 270 to stay clear of ageing fees, if
 *     there is a limit
 */
public record ShelfLimit(OptionalLong units, OptionalInt days) {
  /**
   * No limit.
   *
   * @return neither units nor days
   */
  public static ShelfLimit none() {
    return new ShelfLimit(OptionalLong.empty(), OptionalInt.empty());
  }

  /**
   * A limit of days alone.
   *
   * @param days the most days that the stock may last, 1 or more
   * @return the limit
   */
  public static ShelfLimit ofDays(int days) {
    return new ShelfLimit(OptionalLong.empty(), OptionalInt.of(days));
  }
}
