package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial divided by a product of others. No divisor is reduced away but those that both sides
 * of an operation share, since what divides must not be zero even where it cancels.
 *
 * @param over what is divided
 * @param constant a positive integer that divides it
 * @param divisors primitive polynomials that divide it, none of them constant
 */
record Ratio(Polynomial over, BigInteger constant, List<Polynomial> divisors) {
  Ratio {
    divisors = List.copyOf(divisors);
  }

  static Ratio of(Rational value) {
    return new Ratio(Polynomial.constant(value.numerator()), value.denominator(), List.of());
  }

  /** An input that stands for a decimal with so many places. */
  static Ratio input(int index, int scale) {
    return new Ratio(Polynomial.input(index), BigInteger.TEN.pow(scale), List.of());
  }

  Ratio negated() {
    return new Ratio(over.negated(), constant, divisors);
  }

  Ratio plus(Ratio other) {
    List<Polynomial> mine = without(divisors, other.divisors);
    List<Polynomial> theirs = without(other.divisors, divisors);
    BigInteger shared = constant.gcd(other.constant);
    Polynomial left = product(theirs).times(over).times(other.constant.divide(shared));
    Polynomial right = product(mine).times(other.over).times(constant.divide(shared));
    return new Ratio(
        left.plus(right), constant.divide(shared).multiply(other.constant), both(divisors, theirs));
  }

  Ratio times(Ratio other) {
    return new Ratio(
        over.times(other.over), constant.multiply(other.constant), both(divisors, other.divisors));
  }

  /** Divided by another, whose {@link #over} is not zero whatever the inputs. */
  Ratio dividedBy(Ratio other) {
    Polynomial factor = product(without(other.divisors, divisors)).times(other.constant);
    List<Polynomial> rest = without(divisors, other.divisors);
    BigInteger content = other.over.content();
    Polynomial whole = over.times(factor);
    return new Ratio(
        content.signum() < 0 ? whole.negated() : whole,
        constant.multiply(content.abs()),
        other.over.isConstant() ? rest : both(rest, List.of(other.over.primitive())));
  }

  /** All that divides it but the constant. */
  Polynomial product() {
    return product(divisors);
  }

  private static Polynomial product(List<Polynomial> factors) {
    return factors.stream().reduce(Polynomial.ONE, Polynomial::times);
  }

  private static List<Polynomial> without(List<Polynomial> all, List<Polynomial> taken) {
    List<Polynomial> rest = new ArrayList<>(all);
    taken.forEach(rest::remove);
    return rest;
  }

  private static List<Polynomial> both(List<Polynomial> ones, List<Polynomial> others) {
    List<Polynomial> both = new ArrayList<>(ones);
    both.addAll(others);
    return both;
  }
}
