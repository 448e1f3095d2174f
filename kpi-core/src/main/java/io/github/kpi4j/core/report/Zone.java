package io.github.kpi4j.core.report;

import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of values that have one level.
 *
 * @param style the class of the level's colour
 * @param from where it begins; empty for the one without a least value
 * @param to where it ends; empty for the one without a greatest value
 */
record Zone(String style, Optional<Rational> from, Optional<Rational> to) {
  /** The zones of bands, whatever their order, from the least values to the greatest. */
  static List<Zone> of(Bands bands, Wording wording) {
    List<Rational> borders =
        bands.bands().stream()
            .flatMap(band -> band.condition().thresholds().stream())
            .map(Quantity::amount)
            .sorted()
            .distinct()
            .toList();
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i <= borders.size(); i++) {
      Optional<Rational> from = i == 0 ? Optional.empty() : Optional.of(borders.get(i - 1));
      Optional<Rational> to = i == borders.size() ? Optional.empty() : Optional.of(borders.get(i));
      String style =
          bands
              .find(inside(from, to))
              .map(Band::level)
              .map(level -> Badge.ofLevel(level, wording).style())
              .orElse("none");
      Zone last = zones.isEmpty() ? null : zones.get(zones.size() - 1);
      if (last != null && last.style().equals(style)) {
        zones.set(zones.size() - 1, new Zone(style, last.from(), to));
      } else {
        zones.add(new Zone(style, from, to));
      }
    }
    return zones;
  }

  /** Some value between two borders. */
  private static Rational inside(Optional<Rational> from, Optional<Rational> to) {
    if (from.isPresent() && to.isPresent()) {
      return from.get().plus(to.get()).dividedBy(Rational.of(2));
    }
    return from.map(border -> border.plus(Rational.ONE))
        .or(() -> to.map(border -> border.minus(Rational.ONE)))
        .orElse(Rational.ZERO);
  }
}
