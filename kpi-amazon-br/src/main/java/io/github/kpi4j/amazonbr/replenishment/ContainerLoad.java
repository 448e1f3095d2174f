package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;

/**
 * The containers that the orders of one day fill together.
 *
 * @param order the day of the orders
 * @param lane the name of the lane
 * @param containers how many, 1 or more
 * @param volume what is in them, in cubic metres
 * @param capacity what they hold, in cubic metres
 * @param skus the products in them
 */
public record ContainerLoad(
    LocalDate order,
    String lane,
    long containers,
    Rational volume,
    Rational capacity,
    List<String> skus) {
  /**
   * Keeps its own copy.
   *
   * @param order the day of the orders
   * @param lane the name of the lane
   * @param containers how many
   * @param volume what is in them
   * @param capacity what they hold
   * @param skus the products in them
   */
  public ContainerLoad {
    skus = List.copyOf(skus);
  }
}
