package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.core.value.Rational;

/** Shares of a whole, given in percent and kept as ratios. */
final class Ratios {
  private Ratios() {}

  static Rational percent(String points) {
    return Rational.parse(points).dividedBy(Rational.HUNDRED);
  }

  static void share(String name, Rational share) {
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(name + " is outside 0 to 1: " + share);
    }
  }
}
