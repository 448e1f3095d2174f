package io.github.kpi4j.core.internal.curve;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * A fraction of two polynomials in lowest terms. With neither above the first degree it is a Möbius
 * function {@code (a·x + b) / (c·x + d)}: it rises or falls all the way on each side of the point
 * where it is not defined, and takes each value at most once.
 *
 * @param above the numerator
 * @param below the denominator, not 0
 */
record Ratio(Polynomial above, Polynomial below) {
  Ratio {
    Polynomial common = above.gcd(below);
    if (common.degree() > 0) {
      above = above.dividedBy(common);
      below = below.dividedBy(common);
    }
  }

  static Ratio of(Polynomial polynomial) {
    return new Ratio(polynomial, Polynomial.constant(Rational.ONE));
  }

  int degree() {
    return Math.max(above.degree(), below.degree());
  }

  Ratio plus(Ratio other) {
    return below.equals(other.below)
        ? new Ratio(above.plus(other.above), below)
        : new Ratio(
            above.times(other.below).plus(other.above.times(below)), below.times(other.below));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(Polynomial.ZERO.minus(other.above), other.below));
  }

  Ratio times(Ratio other) {
    return new Ratio(above.times(other.above), below.times(other.below));
  }

  /** Divided by a ratio that is not 0 everywhere. */
  Ratio dividedBy(Ratio other) {
    return new Ratio(above.times(other.below), below.times(other.above));
  }

  /** The value at a point; empty where it is not defined. */
  Optional<Rational> at(Rational x) {
    Rational divisor = below.at(x);
    return divisor.isZero() ? Optional.empty() : Optional.of(above.at(x).dividedBy(divisor));
  }

  /** The one point at which a Möbius function takes a value, if it takes it once. */
  Optional<Rational> where(Rational value) {
    Polynomial difference = above.minus(below.times(value));
    return difference.degree() == 1 ? Optional.of(difference.root()) : Optional.empty();
  }
}
