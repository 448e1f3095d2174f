package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions that hold metrics against values: {@code margin >= 12% and refund_rate < 4%}. */
final class Comparisons {
  private Comparisons() {}

  /** A metric beside a value; the sign is that of the metric on the left. */
  record Bound(Metric metric, Quantity value, String sign) {
    /** A value of the metric with which the comparison holds. */
    Rational meeting() {
      return switch (sign) {
        case ">", "!=" -> value.amount().plus(Rehearsal.step(metric));
        case "<" -> value.amount().minus(Rehearsal.step(metric));
        default -> value.amount();
      };
    }
  }

  /** All comparisons of a condition that has no others; empty if it has. */
  static Optional<List<Bound>> of(Contract contract, Formula condition) {
    if (condition instanceof Predicate.And and) {
      return of(contract, and.left())
          .flatMap(left -> of(contract, and.right()).map(right -> joined(left, right)));
    }
    if (!(condition instanceof Predicate.Compares compares)) {
      return Optional.empty();
    }
    String sign = compares.comparison().sign();
    return bound(contract, compares.left(), compares.right(), sign)
        .or(() -> bound(contract, compares.right(), compares.left(), turned(sign)))
        .map(List::of);
  }

  /** All comparisons of conditions that have no others; empty if one has. */
  static Optional<List<Bound>> of(Contract contract, List<Predicate> conditions) {
    Optional<List<Bound>> all = Optional.of(List.of());
    for (Predicate condition : conditions) {
      all = all.flatMap(some -> of(contract, condition).map(more -> joined(some, more)));
    }
    return all;
  }

  /** Values with which all comparisons hold. */
  static Map<String, Rational> meeting(List<Bound> bounds) {
    Map<String, Rational> values = new LinkedHashMap<>();
    bounds.forEach(bound -> values.putIfAbsent(bound.metric().name(), bound.meeting()));
    return values;
  }

  private static Optional<Bound> bound(
      Contract contract, Formula metric, Formula value, String sign) {
    return metric instanceof Formula.Reference reference && value instanceof Formula.Literal literal
        ? Optional.of(new Bound(contract.metric(reference.metric()), literal.quantity(), sign))
        : Optional.empty();
  }

  private static String turned(String sign) {
    return sign.replace('<', '.').replace('>', '<').replace('.', '>');
  }

  private static List<Bound> joined(List<Bound> some, List<Bound> more) {
    List<Bound> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
