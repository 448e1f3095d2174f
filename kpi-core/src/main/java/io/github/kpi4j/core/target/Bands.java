package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.Optional;

/**
 * Bands in the order in which they are tried; together they cover every value.
 *
 * @param bands best first as a rule; the first whose condition holds decides
 */
public record Bands(List<Band> bands) {
  /**
   * Keeps its own copy.
   *
   * @param bands in the order in which they are tried
   */
  public Bands {
    bands = List.copyOf(bands);
  }

  /**
   * Whether the bands ask for shares of a target.
   *
   * @return true if one of them does
   */
  public boolean relative() {
    return bands.stream().anyMatch(band -> band.condition() instanceof Condition.OfTarget);
  }

  /**
   * The same bands where the target is known.
   *
   * @param target the target
   * @param places the decimal places that values are shown with
   * @param rounding how they are rounded
   * @return bands of values; see {@link Condition#against}
   */
  public Bands against(Quantity target, int places, Rounding rounding) {
    return new Bands(
        bands.stream()
            .map(
                band ->
                    new Band(
                        band.level(),
                        band.condition().against(target, places, rounding),
                        band.place()))
            .toList());
  }

  /**
   * The band of any number, also of one that is never shown.
   *
   * @param amount an amount
   * @return the first band whose condition holds; empty between two bands that only leave no gap at
   *     the decimal places that are shown
   */
  public Optional<Band> find(Rational amount) {
    return bands.stream().filter(band -> band.condition().holds(amount)).findFirst();
  }

  /**
   * The band of a value.
   *
   * @param amount the value's amount as it is compared: as it is shown, or exact
   * @return the first band whose condition holds
   * @throws IllegalStateException if none does, which checked bands exclude
   */
  public Band of(Rational amount) {
    return find(amount).orElseThrow(() -> new IllegalStateException("no band for " + amount));
  }
}
