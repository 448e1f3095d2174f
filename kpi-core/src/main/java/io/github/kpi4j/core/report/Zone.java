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
 * @param sign the level's sign
 * @param from where it begins; empty for the one without a least value
 * @param to where it ends; empty for the one without a greatest value
 */
record Zone(String style, String sign, Optional<Rational> from, Optional<Rational> to) {
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
      Optional<Badge> badge =
          bands.find(inside(from, to)).map(Band::level).map(level -> Badge.ofLevel(level, wording));
      String style = badge.map(Badge::style).orElse("none");
      String sign = badge.map(Badge::sign).orElse("?");
      Zone last = zones.isEmpty() ? null : zones.get(zones.size() - 1);
      if (last != null && last.style().equals(style)) {
        zones.set(zones.size() - 1, new Zone(style, sign, last.from(), to));
      } else {
        zones.add(new Zone(style, sign, from, to));
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
