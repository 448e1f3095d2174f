package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What keeps rows from being made by which a formula comes to a wanted value. */
final class Obstacles {
  private final Contract contract;
  private final Set<String> seen = new HashSet<>();
  private final EnumSet<Why> found = EnumSet.noneOf(Why.class);

  private Obstacles(Contract contract) {
    this.contract = contract;
  }

  /** Why there are no rows for a KPI. */
  static Why of(Contract contract, Kpi kpi) {
    Obstacles obstacles = new Obstacles(contract);
    obstacles.metric(kpi.metric());
    kpi.minSample().forEach(sample -> obstacles.metric(sample.metric()));
    return obstacles.worst();
  }

  /** Why there are no rows for a condition. */
  static Why of(Contract contract, Formula condition) {
    Obstacles obstacles = new Obstacles(contract);
    obstacles.formula(condition);
    return obstacles.worst();
  }

  private Why worst() {
    return found.stream().findFirst().orElse(Why.ROWS);
  }

  private void metric(String name) {
    Metric metric = contract.metric(name);
    if (metric.definition() instanceof Aggregate leaf && counts(leaf.aggregation())) {
      found.add(Why.COUNTS);
    } else if (metric.definition() instanceof Derived derived && seen.add(name)) {
      formula(derived.formula());
    }
  }

  private static boolean counts(Aggregation aggregation) {
    return aggregation == Aggregation.COUNT || aggregation == Aggregation.COUNT_DISTINCT;
  }

  private void formula(Formula formula) {
    if (formula instanceof Formula.Reference reference) {
      metric(reference.metric());
    } else if (formula instanceof Formula.Call || formula instanceof Formula.Exchange) {
      found.add(Why.FORMULA);
    }
    formula.parts().forEach(this::formula);
  }
}
