package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.internal.plan.Planned;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.value.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Turns metrics into ratios of polynomials of their leaves. Sums, differences, products, quotients,
 * signs and {@code per_day} become one; functions and choices do not, nor what would grow so large
 * that reading it costs more than the formula.
 */
public final class Normaliser {
  private static final int MOST_TERMS = 256;
  private static final int MOST_DEGREE = 8;

  private final Map<String, PlannedMetric> metrics;
  // Where a formula's numbers stay below what the reference allows, no value is too large for it.
  private final int mostBits;
  private final Inputs inputs;
  private final Rational days;
  private final Map<String, Optional<Normal>> done = new HashMap<>();

  /**
   * A normaliser of a contract's metrics.
   *
   * @param planned the metrics
   * @param inputs the leaves
   * @param days how many days a row stands for
   */
  public Normaliser(Planned planned, Inputs inputs, int days) {
    this.metrics = planned.metrics();
    this.mostBits = planned.valueBits();
    this.inputs = inputs;
    this.days = Rational.of(days);
  }

  /** A metric as a ratio; empty if it is none. */
  Optional<Normal> metric(String name) {
    Optional<Normal> known = done.get(name);
    if (known == null) {
      known =
          Objects.requireNonNull(metrics.get(name)).metric().definition() instanceof Derived derived
              ? normal(derived.formula())
              : Optional.of(leaf(name));
      done.put(name, known);
    }
    return known;
  }

  private Normal leaf(String name) {
    int index = inputs.indexOf(name);
    Ratio ratio = Ratio.input(index, inputs.scales().get(index));
    return new Normal(ratio, Set.of(new Check.Present(index)));
  }

  private Optional<Normal> normal(Formula formula) {
    if (formula instanceof Literal literal) {
      return bounded(new Normal(Ratio.of(literal.quantity().amount()), Set.of()));
    }
    if (formula instanceof Reference reference) {
      return metric(reference.metric());
    }
    if (formula instanceof Negation negation) {
      return normal(negation.operand()).map(n -> new Normal(n.ratio().negated(), n.checks()));
    }
    if (formula instanceof PerDay perDay) {
      return normal(perDay.argument())
          .map(n -> new Normal(n.ratio().dividedBy(Ratio.of(days)), n.checks()))
          .flatMap(this::bounded);
    }
    if (formula instanceof Binary binary) {
      return normal(binary.left())
          .flatMap(left -> normal(binary.right()).flatMap(right -> both(binary, left, right)));
    }
    return Optional.empty();
  }

  private Optional<Normal> both(Binary binary, Normal left, Normal right) {
    Ratio a = left.ratio();
    Ratio b = right.ratio();
    if (size(a) * size(b) > MOST_TERMS) {
      return Optional.empty();
    }
    Set<Check> checks = Normal.together(left.checks(), right.checks());
    return switch (binary.operator()) {
      case PLUS -> bounded(new Normal(a.plus(b), checks));
      case MINUS -> bounded(new Normal(a.plus(b.negated()), checks));
      case TIMES -> bounded(new Normal(a.times(b), checks));
      case DIVIDED_BY -> quotient(a, b, checks);
    };
  }

  private Optional<Normal> quotient(Ratio a, Ratio b, Set<Check> checks) {
    if (b.over().isZero()) {
      // Divides by zero whatever the inputs; not worth a way of its own.
      return Optional.empty();
    }
    Set<Check> all =
        b.over().isConstant()
            ? checks
            : Normal.together(checks, Set.of(new Check.NotZero(b.over().primitive())));
    return bounded(new Normal(a.dividedBy(b), all));
  }

  /** How many products it would take to write it without brackets. */
  private static int size(Ratio ratio) {
    int size = Math.max(1, ratio.over().terms().size());
    for (Polynomial divisor : ratio.divisors()) {
      size *= divisor.terms().size();
    }
    return size;
  }

  private Optional<Normal> bounded(Normal normal) {
    Ratio ratio = normal.ratio();
    if (size(ratio) > MOST_TERMS || degree(ratio) > MOST_DEGREE) {
      return Optional.empty();
    }
    int below = ratio.product().bits(Long.SIZE - 1) + ratio.constant().bitLength();
    return ratio.over().bits(Long.SIZE - 1) <= mostBits && below <= mostBits
        ? Optional.of(normal)
        : Optional.empty();
  }

  private static int degree(Ratio ratio) {
    int below = ratio.divisors().stream().mapToInt(Normaliser::degree).sum();
    return Math.max(degree(ratio.over()), below);
  }

  private static int degree(Polynomial polynomial) {
    return polynomial.terms().keySet().stream().mapToInt(List::size).max().orElse(0);
  }
}
