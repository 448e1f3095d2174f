package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.metric.Formula.LevelOf;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.UnitRules;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.value.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the unit of every part of a formula, or says which two parts do not fit. */
final class UnitInference {
  private final Problems problems;
  private final Map<String, PlannedMetric> planned;
  private final UnitClash clash;
  private final WindowCheck windows;
  private final ExchangeCheck exchanges;
  private final IdentityHashMap<Formula, Unit> units = new IdentityHashMap<>();

  UnitInference(
      Problems problems,
      Map<String, PlannedMetric> planned,
      Map<String, MetricDeclaration> declarations,
      Tables tables,
      boolean term) {
    this.problems = problems;
    this.planned = planned;
    this.clash = new UnitClash(problems, declarations);
    this.windows = new WindowCheck(problems, planned, term);
    this.exchanges = new ExchangeCheck(problems, tables);
  }

  IdentityHashMap<Formula, Unit> units() {
    return units;
  }

  WindowCheck windows() {
    return windows;
  }

  /** The unit of a value, or empty if something in the formula has been reported. */
  Optional<Typed> infer(Formula formula) {
    Optional<Typed> typed = typed(formula);
    typed.ifPresent(t -> units.put(formula, t.unit()));
    return typed;
  }

  private Optional<Typed> typed(Formula formula) {
    if (formula instanceof Literal literal) {
      Unit unit = literal.quantity().unit();
      return Optional.of(new Typed(unit, unit == Unit.Plain.NUMBER));
    }
    if (formula instanceof Reference reference) {
      return Optional.ofNullable(planned.get(reference.metric()))
          .map(metric -> new Typed(metric.metric().unit(), false));
    }
    if (formula instanceof Negation negation) {
      return infer(negation.operand());
    }
    if (formula instanceof Binary binary) {
      return binary(binary);
    }
    if (formula instanceof Window window) {
      Optional<Typed> argument = infer(window.argument());
      return windows.fits(window) ? argument : Optional.empty();
    }
    if (formula instanceof PerDay perDay) {
      return perDay(perDay);
    }
    if (formula instanceof Choice choice) {
      return choice(choice);
    }
    if (formula instanceof Exchange exchange) {
      return infer(exchange.amount())
          .flatMap(amount -> exchanges.unit(exchange, amount.unit()))
          .map(unit -> new Typed(unit, false));
    }
    if (formula instanceof LevelOf level) {
      problems.add(Diagnostic.of(Code.LEVEL_NOT_HERE, level.span()).with("found", level));
      return Optional.empty();
    }
    if (formula instanceof Predicate predicate) {
      holds(predicate);
      problems.add(
          Diagnostic.of(Code.COMPARISON_IN_FORMULA, predicate.span()).with("found", predicate));
      return Optional.empty();
    }
    return call((Call) formula);
  }

  /** Whether a part is true or false and its own parts fit; what does not has been reported. */
  boolean holds(Formula formula) {
    if (formula instanceof Predicate.Compares compares) {
      return compares(compares);
    }
    if (formula instanceof Predicate) {
      boolean fits = true;
      for (Formula part : formula.parts()) {
        fits &= holds(part);
      }
      return fits;
    }
    infer(formula)
        .ifPresent(
            typed ->
                problems.add(
                    Diagnostic.of(Code.CONDITION_EXPECTED, formula.span())
                        .with("found", formula)
                        .with("unit", typed.unit())));
    return false;
  }

  private boolean compares(Predicate.Compares compares) {
    Optional<Typed> left = infer(compares.left());
    Optional<Typed> right = infer(compares.right());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    boolean fits = comparable(left.get(), right.get());
    if (!fits) {
      clash.report(compares, compares.comparison().sign(), left.get(), right.get());
    }
    return fits;
  }

  /** As bands compare: a bare number does not stand for a percentage, but for counts per day. */
  private static boolean comparable(Typed left, Typed right) {
    if (left.bare() != right.bare()) {
      Unit unit = left.bare() ? right.unit() : left.unit();
      return UnitRules.comparable(unit, Unit.Plain.NUMBER);
    }
    return UnitRules.sum(left, right).isPresent();
  }

  /** What two values make, if they go together at all. */
  static Optional<Typed> result(Operator operator, Typed left, Typed right) {
    return switch (operator) {
      case PLUS, MINUS -> UnitRules.sum(left, right);
      case TIMES -> UnitRules.product(left, right);
      case DIVIDED_BY -> UnitRules.quotient(left, right);
    };
  }

  private Optional<Typed> binary(Binary binary) {
    Optional<Typed> left = infer(binary.left());
    Optional<Typed> right = infer(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Optional<Typed> result = result(binary.operator(), left.get(), right.get());
    if (result.isEmpty()) {
      clash.report(binary, binary.operator().sign(), left.get(), right.get());
    }
    return result;
  }

  private Optional<Typed> choice(Choice choice) {
    boolean condition = holds(choice.condition());
    List<Formula> branches = List.of(choice.then(), choice.otherwise());
    Optional<Typed> unit = same(choice, Choice.WORD, branches);
    return condition ? unit : Optional.empty();
  }

  private Optional<Typed> call(Call call) {
    List<Formula> arguments =
        call.function() == Function.ROUND ? call.arguments().subList(0, 1) : call.arguments();
    return same(call, call.function().word(), arguments);
  }

  /** The unit that some arguments share. */
  private Optional<Typed> same(Formula whole, String word, List<Formula> arguments) {
    Optional<Typed> result = infer(arguments.get(0));
    for (Formula argument : arguments.subList(1, arguments.size())) {
      Optional<Typed> next = infer(argument);
      if (result.isEmpty() || next.isEmpty()) {
        return Optional.empty();
      }
      Optional<Typed> both = UnitRules.sum(result.get(), next.get());
      if (both.isEmpty()) {
        clash.report(whole, word, arguments.get(0), result.get(), argument, next.get());
      }
      result = both;
    }
    return result;
  }

  private Optional<Typed> perDay(PerDay perDay) {
    Optional<Typed> argument = infer(perDay.argument());
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> unit = UnitRules.perDay(argument.get().unit());
    if (unit.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.PER_DAY_OF_TIME, perDay.span())
              .with("argument", perDay.argument())
              .with("unit", argument.get().unit()));
    }
    if (!windows.overOneRange(perDay.argument())) {
      problems.add(
          Diagnostic.of(Code.PER_DAY_OF_MIXED_DAYS, perDay.span())
              .with("argument", perDay.argument()));
      return Optional.empty();
    }
    return unit.map(u -> new Typed(u, false));
  }
}
