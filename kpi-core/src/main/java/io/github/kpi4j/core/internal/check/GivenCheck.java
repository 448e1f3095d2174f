package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.duty.InputType;
import io.github.kpi4j.core.metric.Comparison;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.Predicate.Compares;
import io.github.kpi4j.core.metric.UnitRules;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.value.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * Reads conditions over what is given, not over what is measured: the fields of a proposal, or what
 * became of a period.
 */
final class GivenCheck {
  private final Problems problems;
  private final Map<String, InputType> inputs;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param inputs what a condition may name, each with what stands in it
   */
  GivenCheck(Problems problems, Map<String, InputType> inputs) {
    this.problems = problems;
    this.inputs = inputs;
  }

  /** A condition whose names exist and fit together; empty if what is wrong has been reported. */
  Optional<Predicate> read(LocatedText text) {
    return problems.formula(text).filter(this::holds).map(formula -> (Predicate) formula);
  }

  private boolean holds(Formula formula) {
    if (formula instanceof Compares compares) {
      return compares(compares);
    }
    if (formula instanceof Predicate) {
      boolean fits = true;
      for (Formula part : formula.parts()) {
        fits &= holds(part);
      }
      return fits;
    }
    return refuse(Code.NOT_OF_GIVEN, formula);
  }

  private boolean refuse(Code code, Formula formula) {
    problems.add(Diagnostic.of(code, formula.span()).with("found", formula));
    return false;
  }

  private boolean compares(Compares compares) {
    Optional<InputType> left = type(compares.left());
    Optional<InputType> right = type(compares.right());
    if (left.orElse(null) instanceof InputType.Words words) {
      return word(compares, words, compares.right());
    }
    if (right.orElse(null) instanceof InputType.Words words) {
      return word(compares, words, compares.left());
    }
    Optional<Typed> one = amount(compares.left());
    // Beside a name that nobody knows nobody can tell what a word would have meant.
    Optional<Typed> other = one.isEmpty() ? one : amount(compares.right());
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    boolean fits =
        UnitRules.comparable(one.get().unit(), other.get().unit())
            || UnitRules.comparable(other.get().unit(), one.get().unit());
    if (!fits) {
      problems.add(
          Diagnostic.of(Code.GIVEN_UNITS, compares.span())
              .with("left", compares.left())
              .with("left_unit", one.get().unit())
              .with("right", compares.right())
              .with("right_unit", other.get().unit()));
    }
    return fits;
  }

  /** What is known of the input that stands somewhere alone. */
  private Optional<InputType> type(Formula formula) {
    boolean name = formula instanceof Reference || formula instanceof LevelOf;
    return name ? Optional.ofNullable(inputs.get(formula.toString())) : Optional.empty();
  }

  private boolean word(Compares compares, InputType.Words words, Formula word) {
    Comparison comparison = compares.comparison();
    if (!(word instanceof Reference)
        || (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL)) {
      return refuse(Code.NOT_OF_GIVEN, compares);
    }
    if (words.words().contains(word.toString())) {
      return true;
    }
    problems.add(
        Diagnostic.of(Code.UNKNOWN_CHOICE, word.span())
            .with("name", word)
            .with("known", String.join(", ", words.words()))
            .respelt(NearNames.of(word.toString(), words.words())));
    return false;
  }

  private Optional<Typed> amount(Formula formula) {
    if (formula instanceof Literal literal) {
      Unit unit = literal.quantity().unit();
      return Optional.of(new Typed(unit, unit == Unit.Plain.NUMBER));
    }
    if (formula instanceof Reference || formula instanceof LevelOf) {
      return input(formula);
    }
    if (formula instanceof Negation negation) {
      return amount(negation.operand());
    }
    if (formula instanceof Binary binary) {
      return binary(binary);
    }
    refuse(Code.NOT_OF_GIVEN, formula);
    return Optional.empty();
  }

  private Optional<Typed> input(Formula name) {
    InputType type = inputs.get(name.toString());
    if (type == null) {
      problems.add(
          Diagnostic.of(Code.UNKNOWN_INPUT, name.span())
              .with("name", name)
              .with("known", inputs.isEmpty() ? "@none" : String.join(", ", inputs.keySet()))
              .respelt(NearNames.of(name.toString(), inputs.keySet())));
      return Optional.empty();
    }
    if (type instanceof InputType.Amount amount) {
      return Optional.of(new Typed(amount.unit(), false));
    }
    refuse(Code.NOT_OF_GIVEN, name);
    return Optional.empty();
  }

  private Optional<Typed> binary(Binary binary) {
    Optional<Typed> left = amount(binary.left());
    Optional<Typed> right = amount(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Optional<Typed> result = UnitInference.result(binary.operator(), left.get(), right.get());
    if (result.isEmpty()) {
      refuse(Code.NOT_OF_GIVEN, binary);
    }
    return result;
  }
}
