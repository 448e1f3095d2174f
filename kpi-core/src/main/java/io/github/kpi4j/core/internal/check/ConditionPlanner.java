package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.internal.plan.PlannedCondition;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Predicate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the conditions over metrics that stand in a contract ({@code when}, {@code clear_when},
 * {@code only_if}, {@code graduate_when}) and keeps what evaluating them takes.
 */
final class ConditionPlanner {
  private final Problems problems;
  private final MetricSection metrics;
  private final Map<Predicate, PlannedCondition> planned = new LinkedHashMap<>();

  ConditionPlanner(Problems problems, MetricSection metrics) {
    this.problems = problems;
    this.metrics = metrics;
  }

  /**
   * A condition whose metrics exist, fit together and can be cut as its place cuts them.
   *
   * @param text the condition
   * @param scope how it is cut
   * @return empty if what is wrong has been reported
   */
  Optional<Predicate> read(LocatedText text, ScopeCheck scope) {
    return problems.formula(text).flatMap(formula -> read(formula, scope));
  }

  private Optional<Predicate> read(Formula formula, ScopeCheck scope) {
    int before = problems.all().size();
    Set<Aggregate> leaves = new LinkedHashSet<>();
    references(formula, scope, leaves);
    UnitInference inference = metrics.inference();
    if (!inference.holds(formula) || problems.all().size() > before) {
      return Optional.empty();
    }
    if (leaves.isEmpty()) {
      problems.add(Diagnostic.of(Code.CONSTANT_METRIC, formula.span()));
      return Optional.empty();
    }
    Predicate predicate = (Predicate) formula;
    boolean windowed = inference.windows().windowed(formula);
    planned.put(predicate, new PlannedCondition(predicate, inference.units(), leaves, windowed));
    return Optional.of(predicate);
  }

  private void references(Formula formula, ScopeCheck scope, Set<Aggregate> leaves) {
    if (formula instanceof Reference reference) {
      Optional<PlannedMetric> metric = metrics.find(reference.metric(), reference.span());
      metric.ifPresent(m -> scope.ofSubject(m, reference.span()));
      metric.ifPresent(m -> leaves.addAll(m.leaves()));
    }
    formula.parts().forEach(part -> references(part, scope, leaves));
  }

  /** The metrics that the conditions name, those of which they are made not included. */
  Set<String> named() {
    Set<String> names = new LinkedHashSet<>();
    planned.keySet().forEach(predicate -> named(predicate, names));
    return names;
  }

  private static void named(Formula formula, Set<String> names) {
    if (formula instanceof Reference reference) {
      names.add(reference.metric());
    }
    formula.parts().forEach(part -> named(part, names));
  }

  /** All that was read here and there. */
  Map<Predicate, PlannedCondition> and(ConditionPlanner other) {
    Map<Predicate, PlannedCondition> both = new LinkedHashMap<>(planned);
    both.putAll(other.planned);
    return both;
  }
}
