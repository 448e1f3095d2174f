package io.github.kpi4j.core.internal.check;

import com.google.common.collect.Range;
import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/** Compares conditions that are about one value only: {@code turnover < 4}. */
final class ConditionRange {
  private ConditionRange() {}

  /** Whether one condition surely holds only where another does; false where nobody can tell. */
  static boolean isInside(Predicate inner, Predicate outer) {
    if (!(inner instanceof Compares one) || !(outer instanceof Compares two)) {
      return false;
    }
    Optional<Range<Rational>> smaller = range(one);
    Optional<Range<Rational>> larger = range(two);
    return one.left().toString().equals(two.left().toString())
        && smaller.isPresent()
        && larger.filter(range -> range.encloses(smaller.get())).isPresent();
  }

  private static Optional<Range<Rational>> range(Compares compares) {
    if (!(compares.right() instanceof Literal literal)
        || compares.comparison() == Comparison.NOT_EQUAL) {
      return Optional.empty();
    }
    Rational bound = literal.quantity().amount();
    return Optional.of(
        switch (compares.comparison()) {
          case LESS -> Range.lessThan(bound);
          case AT_MOST -> Range.atMost(bound);
          case MORE -> Range.greaterThan(bound);
          case AT_LEAST -> Range.atLeast(bound);
          case EQUAL, NOT_EQUAL -> Range.singleton(bound);
        });
  }
}
