package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.core.value.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Prices that reach a margin. Because fees jump where a price band begins, a margin may be reached
 * below such a price, missed right above it and reached again further up: each band has its answer.
 *
 * @param target the margin that was asked for
 * @param bands from the lowest prices up
 */
public record PriceSearch(Quantity target, List<Band> bands) {
  /**
   * One price band.
   *
   * @param from its lowest price in BRL
   * @param below the first price above it; empty for the last band, which was searched up to R$
   *     1,000,000
   * @param price the lowest price in it, to the centavo, whose margin is at least the target
   * @param margin what a unit leaves at that price, with its steps; empty without a price
   */
  public record Band(
      Quantity from,
      Optional<Quantity> below,
      Optional<Quantity> price,
      Optional<UnitMargin> margin) {}

  /**
   * Keeps its own copy.
   *
   * @param target the margin that was asked for
   * @param bands from the lowest prices up
   */
  public PriceSearch {
    bands = List.copyOf(bands);
  }

  /**
   * The lowest price of all.
   *
   * @return in BRL; empty if no price reaches the target
   */
  public Optional<Quantity> lowest() {
    return bands.stream().flatMap(band -> band.price().stream()).findFirst();
  }
}
