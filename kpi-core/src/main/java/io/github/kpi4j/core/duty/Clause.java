package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.InputValue.Amount;
import io.github.kpi4j.core.duty.InputValue.Word;
import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Predicate.And;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.metric.Predicate.Not;
import io.github.kpi4j.core.metric.Predicate.Or;
import io.github.kpi4j.core.value.Rational;
import java.util.Map;
import java.util.Optional;

/**
 * A condition over what is given, not over what is measured. It holds, does not hold or is unknown:
 * what is compared with a missing value is unknown, {@code and} is false as soon as one side is,
 * {@code or} true as soon as one side is, otherwise they stay unknown. Amounts are compared as they
 * were given, without rounding.
 */
final class Clause {
  private final Inputs inputs;
  private final Map<Compares, Boolean> assumed;

  Clause(Inputs inputs) {
    this(inputs, Map.of());
  }

  /**
   * A condition of which some is taken as said.
   *
   * @param assumed comparisons that hold or not, whatever is given
   */
  Clause(Inputs inputs, Map<Compares, Boolean> assumed) {
    this.inputs = inputs;
    this.assumed = assumed;
  }

  /** Whether a condition that was checked holds; empty where nobody can tell. */
  Optional<Boolean> holds(Formula formula) {
    if (formula instanceof And and) {
      return either(and.left(), and.right(), false);
    }
    if (formula instanceof Or or) {
      return either(or.left(), or.right(), true);
    }
    if (formula instanceof Not not) {
      return holds(not.operand()).map(holds -> !holds);
    }
    return formula instanceof Compares compares ? compares(compares) : Optional.empty();
  }

  /** The value that decides alone, where one side has it; else the other, where both are known. */
  private Optional<Boolean> either(Formula left, Formula right, boolean deciding) {
    Optional<Boolean> first = holds(left);
    Optional<Boolean> second = holds(right);
    if (first.equals(Optional.of(deciding)) || second.equals(Optional.of(deciding))) {
      return Optional.of(deciding);
    }
    return first.flatMap(known -> second);
  }

  private Optional<Boolean> compares(Compares compares) {
    return Optional.ofNullable(assumed.get(compares)).or(() -> compared(compares));
  }

  private Optional<Boolean> compared(Compares compares) {
    String left = name(compares.left());
    String right = name(compares.right());
    boolean wordFirst = inputs.isWord(left);
    if (wordFirst || inputs.isWord(right)) {
      String word = wordFirst ? right : left;
      boolean wanted = compares.comparison() == Comparison.EQUAL;
      return inputs
          .value(wordFirst ? left : right)
          .filter(Word.class::isInstance)
          .map(value -> value.toString().equals(word) == wanted);
    }
    Optional<Rational> amount = amount(compares.left());
    Optional<Rational> other = amount(compares.right());
    return amount.flatMap(a -> other.map(b -> compares.comparison().holds(a, b)));
  }

  /** The name or word that stands somewhere; the formula's text where it is more than that. */
  static String name(Formula formula) {
    return formula.toString();
  }

  private Optional<Rational> amount(Formula formula) {
    if (formula instanceof Literal literal) {
      return Optional.of(literal.quantity().amount());
    }
    if (formula instanceof Reference || formula instanceof LevelOf) {
      return inputs
          .value(name(formula))
          .filter(Amount.class::isInstance)
          .map(value -> ((Amount) value).quantity().amount());
    }
    if (formula instanceof Negation negation) {
      return amount(negation.operand()).map(Rational::negated);
    }
    return formula instanceof Binary binary ? calculated(binary) : Optional.empty();
  }

  private Optional<Rational> calculated(Binary binary) {
    Optional<Rational> left = amount(binary.left());
    Optional<Rational> right = amount(binary.right());
    return left.flatMap(a -> right.flatMap(b -> calculated(binary, a, b)));
  }

  private static Optional<Rational> calculated(Binary binary, Rational left, Rational right) {
    return switch (binary.operator()) {
      case PLUS -> Optional.of(left.plus(right));
      case MINUS -> Optional.of(left.minus(right));
      case TIMES -> Optional.of(left.times(right));
      case DIVIDED_BY -> right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
    };
  }
}
