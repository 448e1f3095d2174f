package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Choice;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The leaves of a metric that can still move: those that are looked at on the last day, in the
 * order of the formula, through all metrics that it names.
 */
final class MovableLeaves {
  private final Evaluator evaluator;
  private final Scope scope;
  private final LocalDate last;
  private final Map<Leaf, Place> found = new LinkedHashMap<>();
  private final Set<Visit> seen = new HashSet<>();

  private record Visit(String metric, Frame frame) {}

  /**
   * Where a leaf is looked at first.
   *
   * @param label the metric's name, or the mean's text
   * @param days the days
   * @param value its value there
   */
  record Place(String label, DateRange days, Explanation value) {}

  private MovableLeaves(Evaluator evaluator, Scope scope, LocalDate last) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.last = last;
  }

  static Map<Leaf, Place> of(Evaluator evaluator, String metric, Scope scope, Frame frame) {
    MovableLeaves leaves = new MovableLeaves(evaluator, scope, frame.days().last());
    leaves.metric(metric, frame);
    return leaves.found;
  }

  private void metric(String name, Frame frame) {
    PlannedMetric planned = evaluator.planned(name);
    // A metric that several others name is looked into once.
    if (!seen.add(new Visit(name, frame))) {
      return;
    }
    if (planned.metric().definition() instanceof Derived derived) {
      FormulaEvaluator formulas = new FormulaEvaluator(evaluator, planned.units(), scope);
      formula(derived.formula(), formulas, frame);
    } else if (frame.days().contains(last)) {
      Place place = new Place(name, frame.days(), evaluator.metric(name, scope, frame));
      add(Leaf.of((Aggregate) planned.metric().definition()), place);
    }
  }

  /** What has no value has none that could move; {@code coalesce} may have stepped in. */
  private void add(Leaf leaf, Place place) {
    if (place.value().amount() instanceof Amount.Known) {
      found.putIfAbsent(leaf, place);
    }
  }

  private void formula(Formula formula, FormulaEvaluator formulas, Frame frame) {
    if (formula instanceof Reference reference) {
      metric(reference.metric(), frame);
    } else if (formula instanceof Window window) {
      formulas
          .inside(window, frame)
          .frame()
          .ifPresent(inside -> window(window, formulas, frame, inside));
    } else {
      parts(formula, formulas, frame).forEach(part -> formula(part, formulas, frame));
    }
  }

  /** The parts that have been looked at; of a choice only the branch that was taken. */
  private static List<Formula> parts(Formula formula, FormulaEvaluator formulas, Frame frame) {
    if (formula instanceof Choice choice
        && formulas.evaluate(choice.condition(), frame).amount() instanceof Amount.Truth truth) {
      return List.of(choice.condition(), truth.holds() ? choice.then() : choice.otherwise());
    }
    return formula.parts();
  }

  private void window(Window window, FormulaEvaluator formulas, Frame frame, Frame inside) {
    if (!(window instanceof Window.AverageOver)) {
      formula(window.argument(), formulas, inside);
      return;
    }
    DateRange days = inside.days();
    if (days.contains(last)) {
      Aggregate state =
          (Aggregate)
              evaluator.planned(((Reference) window.argument()).metric()).metric().definition();
      Place place = new Place(window.toString(), days, formulas.evaluate(window, frame));
      add(Leaf.mean(state, days), place);
    }
  }
}
