package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount into parts that add up to it exactly, by largest remainder (Hamilton's method):
 * each part gets the whole units of its quota, and the units that are left go, one each, to the
 * parts whose quotas were cut most; of equal ones the earlier goes first.
 *
 * <p>So BRL 100.00 in three equal parts is 33.34, 33.33, 33.33. No part is a whole unit away from
 * its quota.
 */
public final class Allocation {
  private Allocation() {}

  /**
   * Divides an amount.
   *
   * @param total what is divided, a whole number of units; what is owed, below zero, is divided
   *     like what is had
   * @param weights how the parts relate, none below zero and not all zero; a weight of zero gets
   *     nothing
   * @param places the decimal places of the smallest unit: 2 for cents
   * @return one part a weight, in their order, whose sum is the total
   * @throws IllegalArgumentException if a weight is below zero, all are zero, or the total has more
   *     decimal places
   */
  public static List<Rational> of(Rational total, List<Rational> weights, int places) {
    Rational sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
    if (sum.isZero() || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("weights of nothing or less: " + weights);
    }
    Rational unit = Rational.ofScaled(BigInteger.ONE, places);
    Rational units = total.abs().dividedBy(unit);
    if (!units.isInteger()) {
      throw new IllegalArgumentException(total + " has more than " + places + " decimal places");
    }
    List<Rational> quotas =
        weights.stream().map(weight -> units.times(weight).dividedBy(sum)).toList();
    List<BigInteger> parts = new ArrayList<>();
    quotas.forEach(quota -> parts.add(whole(quota)));
    BigInteger given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    int left = units.numerator().subtract(given).intValueExact();
    // A stable sort, so that of equal remainders the earlier entry comes first.
    IntStream.range(0, quotas.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer i) -> quotas.get(i).minus(Rational.of(parts.get(i), BigInteger.ONE)))
                .reversed())
        .limit(left)
        .toList()
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream()
        .map(part -> Rational.of(part, BigInteger.ONE).times(unit))
        .map(part -> total.signum() < 0 ? part.negated() : part)
        .toList();
  }

  private static BigInteger whole(Rational quota) {
    return quota.numerator().divide(quota.denominator());
  }
}
