package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DaySet;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates a formula in one scope, keeping the value of every part. */
final class FormulaEvaluator {
  private static final Standing PARTIAL =
      new Standing(Standing.Finality.PARTIAL, Optional.empty(), List.of());

  private final Evaluator evaluator;
  private final IdentityHashMap<Formula, Unit> units;
  private final Scope scope;
  private final ExcusedDays excused;

  FormulaEvaluator(Evaluator evaluator, IdentityHashMap<Formula, Unit> units, Scope scope) {
    this(evaluator, units, scope, ExcusedDays.NONE);
  }

  /**
   * An evaluator of a condition that something is judged by.
   *
   * @param excused the days that do not count in a comparison that names a metric
   */
  FormulaEvaluator(
      Evaluator evaluator, IdentityHashMap<Formula, Unit> units, Scope scope, ExcusedDays excused) {
    this.evaluator = evaluator;
    this.units = units;
    this.scope = scope;
    this.excused = excused;
  }

  Explanation evaluate(Formula formula, Frame frame) {
    if (formula instanceof Reference reference) {
      return evaluator.metric(reference.metric(), scope, frame);
    }
    if (formula instanceof Window window) {
      return window(window, frame);
    }
    if (formula instanceof Choice choice) {
      return choice(choice, frame);
    }
    if (formula instanceof Predicate.Compares) {
      DaySet days = excused(formula);
      if (!days.isEmpty()) {
        return new FormulaEvaluator(evaluator, units, scope.without(days)).evaluate(formula, frame);
      }
    }
    List<Explanation> parts = new ArrayList<>();
    for (Formula part : formula.parts()) {
      parts.add(evaluate(part, frame));
    }
    if (formula instanceof Exchange exchange) {
      Unit from = units.getOrDefault(exchange.amount(), Unit.Plain.NUMBER);
      parts.add(evaluator.rates().rate(exchange, from, frame.days().last()));
      Amount converted =
          evaluator
              .arithmetic()
              .binary(
                  Operator.TIMES,
                  parts.get(0).amount(),
                  parts.get(1).amount(),
                  evaluator.written().of(exchange));
      return explain(formula, converted, parts, frame);
    }
    return explain(formula, amount(formula, parts), parts, frame);
  }

  /** The days that are excused for any metric that a formula names. */
  private DaySet excused(Formula formula) {
    DaySet days =
        formula instanceof Reference reference ? excused.of(reference.metric()) : DaySet.NONE;
    for (Formula part : formula.parts()) {
      days = days.and(excused(part));
    }
    return days;
  }

  private Amount amount(Formula formula, List<Explanation> parts) {
    List<Amount> amounts = parts.stream().map(Explanation::amount).toList();
    if (formula instanceof Literal literal) {
      return Amount.of(literal.quantity().amount());
    }
    if (formula instanceof Negation) {
      return Arithmetic.negated(amounts.get(0));
    }
    if (formula instanceof Binary binary) {
      return evaluator
          .arithmetic()
          .binary(
              binary.operator(),
              amounts.get(0),
              amounts.get(1),
              evaluator.written().of(binary.right()));
    }
    if (formula instanceof PerDay) {
      Rational days = Rational.of(scope.excused().leftOf(parts.get(0).days()).days());
      return evaluator
          .arithmetic()
          .binary(Operator.DIVIDED_BY, amounts.get(0), Amount.of(days), "days");
    }
    if (formula instanceof Predicate predicate) {
      return truth(predicate, parts);
    }
    return Arithmetic.call(((Call) formula).function(), amounts, evaluator.rounding());
  }

  private Amount truth(Predicate predicate, List<Explanation> parts) {
    Amount left = parts.get(0).amount();
    if (predicate instanceof Predicate.Not) {
      return Truths.not(left);
    }
    Amount right = parts.get(1).amount();
    if (predicate instanceof Predicate.And) {
      return Truths.and(left, right);
    }
    if (predicate instanceof Predicate.Or) {
      return Truths.or(left, right);
    }
    Predicate.Compares compares = (Predicate.Compares) predicate;
    return Truths.compare(
        compares.comparison(),
        shown(compares.left(), parts.get(0)),
        shown(compares.right(), parts.get(1)));
  }

  /** What people see is compared; a literal is seen as it stands, also behind a sign. */
  private Amount shown(Formula side, Explanation value) {
    Formula written = side instanceof Negation negation ? negation.operand() : side;
    return written instanceof Literal
        ? value.amount()
        : value
            .shown(evaluator.rounding())
            .map(quantity -> Amount.of(quantity.amount()))
            .orElse(value.amount());
  }

  /** Only the branch that is taken is evaluated, so the other one cannot make it provisional. */
  private Explanation choice(Choice choice, Frame frame) {
    Explanation condition = evaluate(choice.condition(), frame);
    if (condition.amount() instanceof Amount.Truth truth) {
      Explanation taken = evaluate(truth.holds() ? choice.then() : choice.otherwise(), frame);
      return explain(choice, taken.amount(), List.of(condition, taken), frame);
    }
    return explain(choice, condition.amount(), List.of(condition), frame);
  }

  private Explanation explain(
      Formula formula, Amount amount, List<Explanation> parts, Frame frame) {
    Unit unit = units.getOrDefault(formula, Unit.Plain.NUMBER);
    List<Explanation> shown = new ArrayList<>();
    DateRange taken = frame.days();
    Standing standing = Standing.CONSTANT;
    for (Explanation part : parts) {
      standing = standing.and(part.standing());
      if (!isLiteral(part)) {
        taken = shown.isEmpty() ? part.days() : taken;
        shown.add(part);
      }
    }
    return new Explanation(
        Optional.empty(),
        evaluator.written().of(formula),
        amount,
        unit,
        places(formula, unit, parts),
        standing,
        taken,
        shown,
        Optional.empty());
  }

  private static int places(Formula formula, Unit unit, List<Explanation> parts) {
    if (formula instanceof Call call && call.function() == Function.ROUND) {
      return ((Literal) call.arguments().get(1)).quantity().amount().numerator().intValueExact();
    }
    boolean same = formula instanceof Negation || formula instanceof Window;
    return same ? parts.get(0).places() : unit.defaultPlaces();
  }

  private static boolean isLiteral(Explanation part) {
    return part.name().isEmpty()
        && part.amount().known().isPresent()
        && part.parts().isEmpty()
        && part.rows().isEmpty()
        && part.standing().equals(Standing.CONSTANT);
  }

  private Explanation window(Window window, Frame frame) {
    Inside inside = inside(window, frame);
    if (inside.frame().isEmpty()) {
      return inside.gap().orElseThrow();
    }
    Frame inner = inside.frame().get();
    if (window instanceof Window.AverageOver) {
      return average(window, inner.days());
    }
    Explanation value = evaluate(window.argument(), inner);
    return explain(window, value.amount(), List.of(value), inner);
  }

  /** What a window's argument is evaluated over, or why there is nothing. */
  record Inside(Optional<Frame> frame, Optional<Explanation> gap) {}

  Inside inside(Window window, Frame frame) {
    Windows.Found found = evaluator.windows().find(window, frame);
    if (found.frame().isEmpty()) {
      Reason gap = found.gap().orElseThrow();
      return none(missing(window, gap, frame.days(), standing(gap)));
    }
    Frame inner = found.frame().get();
    DateRange days = inner.days();
    LocalDate first = evaluator.firstDay(leaves(window.argument())).orElse(days.start());
    if (first.isAfter(days.start())) {
      if (!isPartial(window)) {
        Map<String, String> arguments =
            Map.of("window", window.toString(), "first", first.toString());
        return none(missing(window, new Reason(Reason.Kind.WINDOW, arguments), days, PARTIAL));
      }
      // Where all of the window lies before the first day, its leaves say that there are no rows.
      days = first.isAfter(days.last()) ? days : DateRange.closed(first, days.last());
      inner = Frame.of(days);
    }
    return new Inside(Optional.of(inner), Optional.empty());
  }

  private static Inside none(Explanation gap) {
    return new Inside(Optional.empty(), Optional.of(gap));
  }

  private static boolean isPartial(Window window) {
    return (window instanceof Window.Rolling rolling && rolling.partial())
        || (window instanceof Window.AverageOver average && average.partial());
  }

  /** No row will ever say what was before the contract; an open period may still be over. */
  private static Standing standing(Reason gap) {
    return gap.kind() == Reason.Kind.OPEN_PERIOD ? PARTIAL : Standing.CONSTANT;
  }

  private Explanation missing(Window window, Reason reason, DateRange days, Standing standing) {
    Unit unit = units.getOrDefault(window, Unit.Plain.NUMBER);
    return new Explanation(
        Optional.empty(),
        evaluator.written().of(window),
        new Amount.Missing(reason),
        unit,
        unit.defaultPlaces(),
        standing,
        days,
        List.of(),
        Optional.empty());
  }

  // Checking has made sure that the argument is the name of a snapshot metric.
  private Explanation average(Window window, DateRange days) {
    PlannedMetric state = evaluator.planned(((Reference) window.argument()).metric());
    Aggregate leaf = (Aggregate) state.metric().definition();
    return evaluator
        .given()
        .average(state.metric(), scope, days)
        .orElseGet(
            () ->
                evaluator
                    .leaves()
                    .average(state.metric(), leaf, scope, days, evaluator.written().of(window)));
  }

  Set<Aggregate> leaves(Formula formula) {
    Set<Aggregate> leaves = new LinkedHashSet<>();
    if (formula instanceof Reference reference) {
      leaves.addAll(evaluator.planned(reference.metric()).leaves());
    }
    formula.parts().forEach(part -> leaves.addAll(leaves(part)));
    return leaves;
  }
}
