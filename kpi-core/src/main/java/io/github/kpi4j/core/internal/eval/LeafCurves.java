package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.internal.curve.Curve;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Exchange;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Lever.Hindrance;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Metrics of one scope as functions of the change of one leaf, everything else held as it is.
 *
 * <p>The change is one of the last day that is looked at: a run of days that holds it moves, one
 * that ends before it stays. What does not add up over days, such as a maximum, has to be looked at
 * over one run of days only.
 */
final class LeafCurves {
  private final Evaluator evaluator;
  private final Scope scope;
  private final Leaf leaf;
  private final DateRange days;
  private final LocalDate last;
  private final Map<Request, Optional<Curve>> done = new HashMap<>();
  private Hindrance hindrance = Hindrance.NOT_LINEAR;

  private record Request(String metric, Frame frame) {}

  /**
   * Curves of a leaf.
   *
   * @param days the days over which the leaf is looked at
   * @param last the last day of the period that has passed
   */
  LeafCurves(Evaluator evaluator, Scope scope, Leaf leaf, DateRange days, LocalDate last) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.leaf = leaf;
    this.days = days;
    this.last = last;
  }

  /** Why there was no curve. */
  Hindrance hindrance() {
    return hindrance;
  }

  /** A metric as a function of the leaf's change; empty if it is no such function. */
  Optional<Curve> metric(String name, Frame frame) {
    Request request = new Request(name, frame);
    Optional<Curve> known = done.get(request);
    if (known == null) {
      known = find(name, frame);
      done.put(request, known);
    }
    return known;
  }

  private Optional<Curve> find(String name, Frame frame) {
    PlannedMetric planned = evaluator.planned(name);
    if (planned.leaves().stream().noneMatch(this::isLeaf)) {
      return fixed(evaluator.metric(name, scope, frame));
    }
    if (planned.metric().definition() instanceof Derived derived) {
      FormulaEvaluator formulas = new FormulaEvaluator(evaluator, planned.units(), scope);
      return formula(derived.formula(), formulas, frame);
    }
    Explanation value = evaluator.metric(name, scope, frame);
    if (!frame.days().contains(last)) {
      return fixed(value);
    }
    return movesBySame(frame.days()) ? moved(value) : otherDays();
  }

  /**
   * Whether the leaf over a run of days that holds the last one changes as it does over its own.
   */
  private boolean movesBySame(DateRange over) {
    return leaf.mean().isEmpty() && (leaf.addsUp() || leaf.isLatest() || over.equals(days));
  }

  private boolean isLeaf(Aggregate aggregate) {
    return Leaf.of(aggregate).rows().equals(leaf.rows());
  }

  private Optional<Curve> otherDays() {
    hindrance = Hindrance.SEVERAL_WINDOWS;
    return Optional.empty();
  }

  private static Optional<Curve> fixed(Explanation value) {
    return value.amount().known().map(Curve::constant);
  }

  private static Optional<Curve> moved(Explanation value) {
    return value.amount().known().map(Curve::movedFrom);
  }

  private Optional<Curve> formula(Formula formula, FormulaEvaluator formulas, Frame frame) {
    if (formulas.leaves(formula).stream().noneMatch(this::isLeaf)) {
      return fixed(formulas.evaluate(formula, frame));
    }
    if (formula instanceof Reference reference) {
      return metric(reference.metric(), frame);
    }
    if (formula instanceof Window window) {
      return window(window, formulas, frame);
    }
    if (formula instanceof Negation negation) {
      return formula(negation.operand(), formulas, frame)
          .flatMap(operand -> Curve.constant(Rational.ZERO).minus(operand));
    }
    if (formula instanceof Binary binary) {
      return formula(binary.left(), formulas, frame)
          .flatMap(
              left ->
                  formula(binary.right(), formulas, frame)
                      .flatMap(right -> binary(binary, left, right)));
    }
    if (formula instanceof Exchange exchange) {
      // The rate is what the money is multiplied with.
      Explanation converted = formulas.evaluate(exchange, frame);
      return formula(exchange.amount(), formulas, frame)
          .flatMap(
              money ->
                  fixed(converted.parts().get(converted.parts().size() - 1)).flatMap(money::times));
    }
    if (formula instanceof PerDay perDay) {
      DateRange taken = formulas.evaluate(perDay.argument(), frame).days();
      Rational count = Rational.of(scope.excused().leftOf(taken).days());
      return formula(perDay.argument(), formulas, frame)
          .flatMap(value -> value.dividedBy(Curve.constant(count)));
    }
    if (formula instanceof Choice choice) {
      return choice(choice, formulas, frame);
    }
    return formula instanceof Call call ? call(call, formulas, frame) : Optional.empty();
  }

  private static Optional<Curve> binary(Binary binary, Curve left, Curve right) {
    return switch (binary.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
    };
  }

  private Optional<Curve> window(Window window, FormulaEvaluator formulas, Frame frame) {
    Optional<Frame> inside = formulas.inside(window, frame).frame();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    DateRange over = inside.get().days();
    if (!(window instanceof Window.AverageOver)) {
      return formula(window.argument(), formulas, inside.get());
    }
    Explanation mean = formulas.evaluate(window, frame);
    if (leaf.mean().filter(over::equals).isPresent()) {
      return moved(mean);
    }
    return over.contains(last) ? otherDays() : fixed(mean);
  }

  /** The branch that is taken, as long as the leaf has no part in choosing it. */
  private Optional<Curve> choice(Choice choice, FormulaEvaluator formulas, Frame frame) {
    if (formulas.leaves(choice.condition()).stream().anyMatch(this::isLeaf)) {
      return Optional.empty();
    }
    return formulas.evaluate(choice.condition(), frame).amount() instanceof Amount.Truth truth
        ? formula(truth.holds() ? choice.then() : choice.otherwise(), formulas, frame)
        : Optional.empty();
  }

  private Optional<Curve> call(Call call, FormulaEvaluator formulas, Frame frame) {
    List<Formula> arguments = call.arguments();
    return switch (call.function()) {
      case ABS ->
          formula(arguments.get(0), formulas, frame)
              .flatMap(x -> Curve.constant(Rational.ZERO).minus(x).flatMap(x::max));
      case MIN -> reduced(arguments, formulas, frame, true);
      case MAX -> reduced(arguments, formulas, frame, false);
      case CLAMP ->
          reduced(List.of(arguments.get(0), arguments.get(2)), formulas, frame, true)
              .flatMap(x -> formula(arguments.get(1), formulas, frame).flatMap(x::max));
      case COALESCE ->
          formulas.evaluate(arguments.get(0), frame).amount() instanceof Amount.Known
              ? formula(arguments.get(0), formulas, frame)
                  .flatMap(value -> orElse(value, arguments.get(1), formulas, frame))
              : instead(arguments, formulas, frame);
      case ROUND -> Optional.empty();
    };
  }

  /** The first of two values, and the second one where the first is divided by zero. */
  private Optional<Curve> orElse(
      Curve value, Formula second, FormulaEvaluator formulas, Frame frame) {
    // A second one without a value now would have none at a division by zero either.
    if (formulas.evaluate(second, frame).amount() instanceof Amount.Missing) {
      return Optional.of(value);
    }
    return formula(second, formulas, frame).map(value::or);
  }

  /** The second of two values, as long as the leaf cannot give the first one a value. */
  private Optional<Curve> instead(List<Formula> arguments, FormulaEvaluator formulas, Frame frame) {
    return formulas.leaves(arguments.get(0)).stream().anyMatch(this::isLeaf)
        ? Optional.empty()
        : formula(arguments.get(1), formulas, frame);
  }

  private Optional<Curve> reduced(
      List<Formula> arguments, FormulaEvaluator formulas, Frame frame, boolean smaller) {
    Optional<Curve> result = formula(arguments.get(0), formulas, frame);
    for (Formula argument : arguments.subList(1, arguments.size())) {
      Optional<Curve> next = formula(argument, formulas, frame);
      result = result.flatMap(a -> next.flatMap(b -> smaller ? a.min(b) : a.max(b)));
    }
    return result;
  }
}
