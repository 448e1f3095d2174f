package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Call;
import io.github.kpi4j.core.metric.Formula.Literal;
import io.github.kpi4j.core.metric.Formula.Negation;
import io.github.kpi4j.core.metric.Formula.PerDay;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Formula.Window;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.metric.WindowKind;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
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

/** Evaluates the formula of one metric in one scope, keeping the value of every part. */
final class FormulaEvaluator {
  private final Evaluator evaluator;
  private final IdentityHashMap<Formula, Unit> units;
  private final Scope scope;

  FormulaEvaluator(Evaluator evaluator, IdentityHashMap<Formula, Unit> units, Scope scope) {
    this.evaluator = evaluator;
    this.units = units;
    this.scope = scope;
  }

  Explanation evaluate(Formula formula, DateRange days) {
    if (formula instanceof Reference reference) {
      return evaluator.metric(reference.metric(), scope, days);
    }
    if (formula instanceof Window window) {
      return window(window, days);
    }
    List<Explanation> parts = new ArrayList<>();
    for (Formula part : formula.parts()) {
      parts.add(evaluate(part, days));
    }
    return explain(formula, amount(formula, parts), parts, days);
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
      return Arithmetic.binary(
          binary.operator(), amounts.get(0), amounts.get(1), binary.right().toString());
    }
    if (formula instanceof PerDay) {
      Rational days = Rational.of(parts.get(0).days().days());
      return Arithmetic.binary(Operator.DIVIDED_BY, amounts.get(0), Amount.of(days), "days");
    }
    return Arithmetic.call(((Call) formula).function(), amounts, evaluator.rounding());
  }

  private Explanation explain(
      Formula formula, Amount amount, List<Explanation> parts, DateRange days) {
    Unit unit = units.getOrDefault(formula, Unit.Plain.NUMBER);
    List<Explanation> shown = new ArrayList<>();
    DateRange taken = days;
    Standing standing = Standing.CONSTANT;
    for (int i = 0; i < parts.size(); i++) {
      standing = standing.and(parts.get(i).standing());
      if (!(formula.parts().get(i) instanceof Literal)) {
        taken = shown.isEmpty() ? parts.get(i).days() : taken;
        shown.add(parts.get(i));
      }
    }
    return new Explanation(
        Optional.empty(),
        formula.toString(),
        amount,
        unit,
        unit.defaultPlaces(),
        standing,
        taken,
        shown,
        Optional.empty());
  }

  private Explanation window(Window window, DateRange period) {
    LocalDate last = period.last();
    DateRange days = DateRange.closed(last.minusDays(window.days() - 1L), last);
    LocalDate first = evaluator.firstDay(leaves(window.argument())).orElse(days.start());
    if (first.isAfter(days.start())) {
      if (!window.partial()) {
        return tooEarly(window, first, days);
      }
      // Where all of the window lies before the first day, its leaves say that there are no rows.
      days = first.isAfter(last) ? days : DateRange.closed(first, last);
    }
    if (window.kind() == WindowKind.AVERAGE_OVER) {
      return average(window, days);
    }
    Explanation inner = evaluate(window.argument(), days);
    return explain(window, inner.amount(), List.of(inner), days);
  }

  private Explanation tooEarly(Window window, LocalDate first, DateRange days) {
    Reason reason =
        new Reason(
            Reason.Kind.WINDOW, Map.of("window", window.toString(), "first", first.toString()));
    Unit unit = units.getOrDefault(window, Unit.Plain.NUMBER);
    return new Explanation(
        Optional.empty(),
        window.toString(),
        new Amount.Missing(reason),
        unit,
        unit.defaultPlaces(),
        new Standing(Standing.Finality.PARTIAL, Optional.empty()),
        days,
        List.of(),
        Optional.empty());
  }

  // Checking has made sure that the argument is the name of a snapshot metric.
  private Explanation average(Window window, DateRange days) {
    PlannedMetric metric = evaluator.planned(((Reference) window.argument()).metric());
    Aggregate leaf = (Aggregate) metric.metric().definition();
    return evaluator.aggregates().average(metric.metric(), leaf, scope, days, window.toString());
  }

  private Set<Aggregate> leaves(Formula formula) {
    Set<Aggregate> leaves = new LinkedHashSet<>();
    if (formula instanceof Reference reference) {
      leaves.addAll(evaluator.planned(reference.metric()).leaves());
    }
    formula.parts().forEach(part -> leaves.addAll(leaves(part)));
    return leaves;
  }
}
