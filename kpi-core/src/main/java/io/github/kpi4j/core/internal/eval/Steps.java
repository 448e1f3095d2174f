package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that a leaf can make: whole numbers of units of its precision, whole things where
 * things are counted.
 *
 * @param step a unit of its precision
 * @param least the most negative change, if there is one: none takes a leaf from zero or more to
 *     below zero, nor a rank below 1
 */
record Steps(Rational step, Optional<Rational> least) {
  static Steps of(Leaf leaf, Explanation value) {
    Rational now = value.amount().known().orElseThrow();
    Unit unit = value.unit();
    boolean counted = leaf.isWhole() && (unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK);
    int places = counted ? 0 : value.places();
    Rational floor = unit == Unit.Plain.RANK ? Rational.ONE : Rational.ZERO;
    return new Steps(
        Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places)),
        now.compareTo(floor) < 0 ? Optional.empty() : Optional.of(floor.minus(now)));
  }

  boolean allows(Rational change) {
    return least.filter(most -> change.compareTo(most) < 0).isEmpty();
  }

  /** The changes that are the first ones on either side of a point, and at it. */
  Stream<Rational> around(Rational point) {
    Rational units = Rational.of(point.dividedBy(step).round(0, Rounding.DOWN));
    return List.of(-2, -1, 0, 1, 2).stream()
        .map(offset -> units.plus(Rational.of(offset)).times(step));
  }
}
