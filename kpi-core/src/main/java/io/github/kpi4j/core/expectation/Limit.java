package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.ApprovalTrial;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount beside a field in a rule of approval: {@code amount > BRL 5_000}.
 *
 * @param comparison where it stands
 * @param field the field
 * @param bound the amount
 */
record Limit(Compares comparison, String field, Quantity bound) {
  /** The limits of a rule, in written order; comparisons of words and of sums have none. */
  static List<Limit> of(ApprovalRule rule) {
    List<Limit> limits = new ArrayList<>();
    ApprovalTrial.comparisons(rule).forEach(compares -> of(compares).ifPresent(limits::add));
    return limits;
  }

  static Optional<Limit> of(Compares compares) {
    return of(compares, compares.left(), compares.right())
        .or(() -> of(compares, compares.right(), compares.left()));
  }

  private static Optional<Limit> of(Compares compares, Formula field, Formula bound) {
    return field instanceof Formula.Reference name && bound instanceof Formula.Literal literal
        ? Optional.of(new Limit(compares, name.metric(), literal.quantity()))
        : Optional.empty();
  }
}
