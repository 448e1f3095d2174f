package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigInteger;

/**
 * A point that an exact value reaches or does not.
 *
 * @param at the point
 * @param included whether a value of just that has reached it
 */
record Cut(Rational at, boolean included) implements Comparable<Cut> {
  private static final Rational HALF = Rational.of(1, 2);

  /**
   * The point from which on exact values are rounded to a value or more: to compare what is rounded
   * is to compare what is exact with a threshold that is moved by up to one unit of the last place.
   * With two places, half even, 0.12 is reached from 0.115 on, and 0.13 by what is more than 0.125.
   *
   * @param value the rounded value in units of its last place
   * @param places its decimal places
   * @param rounding how it is rounded
   */
  static Cut roundedTo(BigInteger value, int places, Rounding rounding) {
    boolean positive = value.signum() > 0;
    Rational whole = Rational.of(value, BigInteger.ONE);
    Rational before = whole.minus(Rational.ONE);
    Rational tie = whole.minus(HALF);
    Cut inUnits =
        switch (rounding) {
          case HALF_EVEN -> new Cut(tie, !value.testBit(0));
          case HALF_UP -> new Cut(tie, positive);
          case UP -> positive ? new Cut(before, false) : new Cut(whole, true);
          case DOWN -> positive ? new Cut(whole, true) : new Cut(before, false);
        };
    Rational unit = Rational.ofScaled(BigInteger.ONE, places);
    return new Cut(inUnits.at().times(unit), inUnits.included());
  }

  /** Some value that reaches this cut but not the next one, of which a value exists. */
  Rational before(Cut next) {
    return included ? at : at.plus(next.at()).times(HALF);
  }

  /** Some value that reaches this cut. */
  Rational beyond() {
    return at.plus(Rational.ONE);
  }

  @Override
  public int compareTo(Cut other) {
    int order = at.compareTo(other.at);
    return order != 0 ? order : Boolean.compare(other.included, included);
  }
}
