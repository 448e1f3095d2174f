package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Formula.Window;
import io.github.kpi4j.core.metric.Function;
import io.github.kpi4j.core.metric.UnitRules;
import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.metric.WindowKind;
import io.github.kpi4j.core.value.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the unit of every part of a formula, or says which two parts do not fit. */
final class UnitInference {
  private final Problems problems;
  private final Map<String, PlannedMetric> planned;
  private final Map<String, MetricDeclaration> declarations;
  private final IdentityHashMap<Formula, Unit> units = new IdentityHashMap<>();

  UnitInference(
      Problems problems,
      Map<String, PlannedMetric> planned,
      Map<String, MetricDeclaration> declarations) {
    this.problems = problems;
    this.planned = planned;
    this.declarations = declarations;
  }

  IdentityHashMap<Formula, Unit> units() {
    return units;
  }

  /** The unit, or empty if something in the formula has been reported. */
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
      return window(window);
    }
    if (formula instanceof PerDay perDay) {
      return perDay(perDay);
    }
    return call((Call) formula);
  }

  private Optional<Typed> binary(Binary binary) {
    Optional<Typed> left = infer(binary.left());
    Optional<Typed> right = infer(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Optional<Typed> result =
        switch (binary.operator()) {
          case PLUS, MINUS -> UnitRules.sum(left.get(), right.get());
          case TIMES -> UnitRules.product(left.get(), right.get());
          case DIVIDED_BY -> UnitRules.quotient(left.get(), right.get());
        };
    if (result.isEmpty()) {
      clash(
          binary, binary.operator().sign(), binary.left(), left.get(), binary.right(), right.get());
    }
    return result;
  }

  private Optional<Typed> call(Call call) {
    List<Formula> arguments =
        call.function() == Function.ROUND ? call.arguments().subList(0, 1) : call.arguments();
    Optional<Typed> result = infer(arguments.get(0));
    for (Formula argument : arguments.subList(1, arguments.size())) {
      Optional<Typed> next = infer(argument);
      if (result.isEmpty() || next.isEmpty()) {
        return Optional.empty();
      }
      Optional<Typed> both = UnitRules.sum(result.get(), next.get());
      if (both.isEmpty()) {
        clash(call, call.function().word(), arguments.get(0), result.get(), argument, next.get());
      }
      result = both;
    }
    return result;
  }

  private Optional<Typed> window(Window window) {
    Optional<Typed> argument = infer(window.argument());
    if (window.kind() == WindowKind.AVERAGE_OVER && !isState(window.argument())) {
      problems.add(
          Diagnostic.of(Code.AVERAGE_OF_EVENTS, window.argument().span())
              .with("argument", window.argument()));
      return Optional.empty();
    }
    return argument;
  }

  private boolean isState(Formula formula) {
    return definition(formula) instanceof Aggregate leaf && leaf.aggregation() == Aggregation.LAST;
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
    if (!overOneRange(perDay.argument())) {
      problems.add(
          Diagnostic.of(Code.PER_DAY_OF_MIXED_DAYS, perDay.span())
              .with("argument", perDay.argument()));
      return Optional.empty();
    }
    return unit.map(u -> new Typed(u, false));
  }

  /** What a formula that is the name of a metric stands for. */
  private @Nullable Definition definition(Formula formula) {
    PlannedMetric metric =
        formula instanceof Reference reference ? planned.get(reference.metric()) : null;
    return metric == null ? null : metric.metric().definition();
  }

  /** Whether a formula is taken over the days of one window, or over the period's alone. */
  private boolean overOneRange(Formula formula) {
    if (formula instanceof Window window) {
      return !windowed(window.argument());
    }
    if (definition(formula) instanceof Derived derived) {
      return overOneRange(derived.formula());
    }
    return !windowed(formula);
  }

  /** Whether a formula looks at other days than the period's anywhere. */
  boolean windowed(Formula formula) {
    boolean here = formula instanceof Window;
    if (formula instanceof Reference reference) {
      PlannedMetric metric = planned.get(reference.metric());
      here = metric != null && metric.windowed();
    }
    return here || formula.parts().stream().anyMatch(this::windowed);
  }

  private void clash(
      Formula whole, String sign, Formula left, Typed leftType, Formula right, Typed rightType) {
    boolean sum = !sign.equals("*") && !sign.equals("/");
    boolean currencies =
        leftType.unit().isMoney()
            && rightType.unit().isMoney()
            && !leftType.unit().equals(rightType.unit());
    problems.add(
        Diagnostic.of(sum ? Code.UNITS_DO_NOT_ADD : Code.UNITS_DO_NOT_MULTIPLY, whole.span())
            .with("sign", sign)
            .with("left", left)
            .with("left_unit", leftType.unit())
            .with("left_origin", origin(left))
            .with("right", right)
            .with("right_unit", rightType.unit())
            .with("right_origin", origin(right))
            .with("remedy", currencies ? "@remedy.currencies" : "@remedy.units"));
  }

  /** Where the unit of an operand comes from: the line that declares the metric. */
  private String origin(Formula formula) {
    MetricDeclaration declaration =
        formula instanceof Reference reference ? declarations.get(reference.metric()) : null;
    return declaration == null
        ? ""
        : ", " + declaration.definition() + " at " + declaration.name().span();
  }
}
