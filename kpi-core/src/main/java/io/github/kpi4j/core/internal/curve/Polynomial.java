package io.github.kpi4j.core.internal.curve;

import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A polynomial in one variable with exact coefficients.
 *
 * @param coefficients of x⁰, x¹ and on, the last one not zero; none for the polynomial 0
 */
record Polynomial(List<Rational> coefficients) {
  static final Polynomial ZERO = new Polynomial(List.of());

  Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  static Polynomial constant(Rational value) {
    return new Polynomial(List.of(value));
  }

  /** {@code value + x}. */
  static Polynomial movedFrom(Rational value) {
    return new Polynomial(List.of(value, Rational.ONE));
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  /** The highest power with a coefficient; −1 for the polynomial 0. */
  int degree() {
    return coefficients.size() - 1;
  }

  private Rational coefficient(int power) {
    return power <= degree() ? coefficients.get(power) : Rational.ZERO;
  }

  private Rational leading() {
    return coefficients.get(degree());
  }

  Rational at(Rational x) {
    Rational value = Rational.ZERO;
    for (int power = degree(); power >= 0; power--) {
      value = value.times(x).plus(coefficients.get(power));
    }
    return value;
  }

  /** Where a polynomial of degree 1 is zero. */
  Rational root() {
    return coefficient(0).dividedBy(coefficient(1)).negated();
  }

  Polynomial plus(Polynomial other) {
    return with(other, Rational::plus);
  }

  Polynomial minus(Polynomial other) {
    return with(other, Rational::minus);
  }

  private Polynomial with(Polynomial other, BinaryOperator<Rational> operator) {
    List<Rational> sums = new ArrayList<>();
    for (int power = 0; power <= Math.max(degree(), other.degree()); power++) {
      sums.add(operator.apply(coefficient(power), other.coefficient(power)));
    }
    return new Polynomial(sums);
  }

  Polynomial times(Polynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    List<Rational> products =
        new ArrayList<>(Collections.nCopies(degree() + other.degree() + 1, Rational.ZERO));
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= other.degree(); j++) {
        Rational product = coefficients.get(i).times(other.coefficients.get(j));
        products.set(i + j, products.get(i + j).plus(product));
      }
    }
    return new Polynomial(products);
  }

  Polynomial times(Rational factor) {
    return new Polynomial(coefficients.stream().map(factor::times).toList());
  }

  /** Quotient and remainder of a long division. */
  private record Division(Polynomial quotient, Polynomial remainder) {}

  private Division by(Polynomial divisor) {
    Polynomial quotient = ZERO;
    Polynomial rest = this;
    while (rest.degree() >= divisor.degree()) {
      List<Rational> term =
          new ArrayList<>(Collections.nCopies(rest.degree() - divisor.degree(), Rational.ZERO));
      term.add(rest.leading().dividedBy(divisor.leading()));
      Polynomial part = new Polynomial(term);
      quotient = quotient.plus(part);
      rest = rest.minus(part.times(divisor));
    }
    return new Division(quotient, rest);
  }

  /** The quotient by a divisor that leaves no remainder. */
  Polynomial dividedBy(Polynomial divisor) {
    return by(divisor).quotient();
  }

  /** The greatest common divisor, with 1 before its highest power; by Euclid's algorithm. */
  Polynomial gcd(Polynomial other) {
    Polynomial a = this;
    Polynomial b = other;
    while (!b.isZero()) {
      Polynomial rest = a.by(b).remainder();
      a = b;
      b = rest;
    }
    return a.isZero() ? a : a.times(Rational.ONE.dividedBy(a.leading()));
  }
}
