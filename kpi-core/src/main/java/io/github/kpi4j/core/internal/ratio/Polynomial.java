package io.github.kpi4j.core.internal.ratio;

import com.google.common.collect.Comparators;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of products of inputs with integer factors: {@code 3·x0·x1 − 2·x2}.
 *
 * @param terms the factor of each product, none of them zero; a product is the indices of its
 *     inputs in order, empty for the constant
 */
record Polynomial(SortedMap<List<Integer>, BigInteger> terms) {
  private static final Comparator<List<Integer>> ORDER =
      Comparator.<List<Integer>>comparingInt(List::size)
          .thenComparing(Comparators.lexicographical(Comparator.<Integer>naturalOrder()));

  static final Polynomial ZERO = new Polynomial(new TreeMap<>(ORDER));
  static final Polynomial ONE = constant(BigInteger.ONE);

  Polynomial {
    terms = Collections.unmodifiableSortedMap(terms);
  }

  static Polynomial constant(BigInteger value) {
    return ZERO.plus(List.of(), value);
  }

  static Polynomial input(int index) {
    return ZERO.plus(List.of(index), BigInteger.ONE);
  }

  private Polynomial plus(List<Integer> product, BigInteger factor) {
    SortedMap<List<Integer>, BigInteger> sum = new TreeMap<>(terms);
    add(sum, product, factor);
    return new Polynomial(sum);
  }

  private static void add(
      SortedMap<List<Integer>, BigInteger> sum, List<Integer> product, BigInteger factor) {
    BigInteger whole = sum.getOrDefault(product, BigInteger.ZERO).add(factor);
    if (whole.signum() == 0) {
      sum.remove(product);
    } else {
      sum.put(product, whole);
    }
  }

  Polynomial plus(Polynomial other) {
    SortedMap<List<Integer>, BigInteger> sum = new TreeMap<>(terms);
    other.terms.forEach((product, factor) -> add(sum, product, factor));
    return new Polynomial(sum);
  }

  Polynomial times(BigInteger constant) {
    return times(constant(constant));
  }

  Polynomial times(Polynomial other) {
    SortedMap<List<Integer>, BigInteger> sum = new TreeMap<>(ORDER);
    for (Map.Entry<List<Integer>, BigInteger> left : terms.entrySet()) {
      for (Map.Entry<List<Integer>, BigInteger> right : other.terms.entrySet()) {
        List<Integer> product = new ArrayList<>(left.getKey());
        product.addAll(right.getKey());
        Collections.sort(product);
        add(sum, List.copyOf(product), left.getValue().multiply(right.getValue()));
      }
    }
    return new Polynomial(sum);
  }

  Polynomial negated() {
    return times(BigInteger.ONE.negate());
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** Whether it is the same for all inputs. */
  boolean isConstant() {
    return terms.keySet().stream().allMatch(List::isEmpty);
  }

  /**
   * What all factors can be divided by, with the sign of the first of the longest products; zero
   * for nothing.
   */
  BigInteger content() {
    BigInteger content = terms.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return !isZero() && terms.getOrDefault(terms.lastKey(), content).signum() < 0
        ? content.negate()
        : content;
  }

  /** Divided by its content, which is not zero. */
  Polynomial primitive() {
    BigInteger content = content();
    SortedMap<List<Integer>, BigInteger> rest = new TreeMap<>(ORDER);
    terms.forEach((product, factor) -> rest.put(product, factor.divide(content)));
    return new Polynomial(rest);
  }

  /** How many bits it never outgrows where every input has at most so many. */
  int bits(int inputBits) {
    int most = 0;
    for (Map.Entry<List<Integer>, BigInteger> term : terms.entrySet()) {
      most = Math.max(most, term.getValue().bitLength() + term.getKey().size() * inputBits);
    }
    return most + Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, terms.size() - 1));
  }
}
