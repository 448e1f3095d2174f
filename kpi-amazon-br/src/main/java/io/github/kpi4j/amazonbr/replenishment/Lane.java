package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * A way from the factory to the shelf.
 *
 * @param name such as {@code sea}
 * @param fromOrder days from the order until units can be sold
 * @param fromShipping days from shipping until units can be sold
 * @param perCubicMetre freight and handling by volume
 * @param perKilogram freight and handling by weight, in the same currency
 * @param container the volume of a container in cubic metres, if the lane goes by containers
 */
public record Lane(
    String name,
    LeadTimes fromOrder,
    LeadTimes fromShipping,
    Quantity perCubicMetre,
    Quantity perKilogram,
    Optional<Rational> container) {
  /**
   * Checks the prices.
   *
   * @param name such as {@code sea}
   * @param fromOrder days from the order
   * @param fromShipping days from shipping
   * @param perCubicMetre freight by volume
   * @param perKilogram freight by weight
   * @param container the volume of a container
   * @throws IllegalArgumentException if the prices are not of one currency or a container holds
   *     nothing
   */
  public Lane {
    if (!perCubicMetre.unit().isMoney() || !perCubicMetre.unit().equals(perKilogram.unit())) {
      throw new IllegalArgumentException(name + ": " + perCubicMetre + " and " + perKilogram);
    }
    if (container.filter(volume -> volume.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException(name + ": container of " + container.get());
    }
  }

  /**
   * What it costs to bring a unit in.
   *
   * @param product with its volume and weight
   * @return exact, in the currency of the prices
   */
  public Quantity freight(PlannedProduct product) {
    Rational amount =
        perCubicMetre
            .amount()
            .times(product.cubicMetres())
            .plus(perKilogram.amount().times(product.kilograms()));
    return new Quantity(amount, perCubicMetre.unit());
  }
}
