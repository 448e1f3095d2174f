package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.engine.Refusal.Cause;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.KpiTarget;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What KPIs need: metrics that rows can give, and what rows cannot give. */
final class RowNeeds {
  private final Map<String, PlannedMetric> metrics;
  private final boolean daysAreKnown;
  private final Map<String, Optional<Refusal>> done = new HashMap<>();

  RowNeeds(Map<String, PlannedMetric> metrics, boolean daysAreKnown) {
    this.metrics = metrics;
    this.daysAreKnown = daysAreKnown;
  }

  /** Why a row is not enough to judge a KPI; empty if it is. */
  Optional<Refusal> refusal(Kpi kpi) {
    if (!kpi.where().isAll()) {
      return Optional.of(new Refusal(kpi.name(), Cause.FILTER, kpi.where().toString()));
    }
    // A fixed target decides no level; a named one is that of a period, and missing where there is
    // none.
    if (kpi.target().orElse(null) instanceof KpiTarget.Named named) {
      return Optional.of(new Refusal(kpi.name(), Cause.TARGET, named.target()));
    }
    if (kpi.goal() instanceof Goal.Staged staged) {
      return Optional.of(new Refusal(kpi.name(), Cause.STAGE, staged.plan()));
    }
    Stream<Condition> conditions =
        Stream.concat(
            kpi.goal().all().stream().map(Band::condition),
            kpi.minSample().stream().map(MinSample::condition));
    return conditions
        .filter(condition -> !comparesWithFigures(condition))
        .map(condition -> new Refusal(kpi.name(), Cause.TARGET, condition.toString()))
        .findFirst()
        .or(() -> metricsOf(kpi).flatMap(metric -> ofMetric(metric).stream()).findFirst())
        .map(refusal -> new Refusal(kpi.name(), refusal.cause(), refusal.part()));
  }

  private static boolean comparesWithFigures(Condition condition) {
    return condition instanceof Condition.AtLeast
        || condition instanceof Condition.MoreThan
        || condition instanceof Condition.AtMost
        || condition instanceof Condition.LessThan
        || condition instanceof Condition.Between
        || condition instanceof Condition.Otherwise;
  }

  private static Stream<String> metricsOf(Kpi kpi) {
    return Stream.concat(Stream.of(kpi.metric()), kpi.minSample().stream().map(MinSample::metric));
  }

  private Optional<Refusal> ofMetric(String name) {
    Optional<Refusal> known = done.get(name);
    if (known == null) {
      known = formula(name).flatMap(this::of);
      done.put(name, known);
    }
    return known;
  }

  private Optional<Formula> formula(String name) {
    return formula(Objects.requireNonNull(metrics.get(name)));
  }

  /** The formula of a metric; empty if it is read from a table. */
  static Optional<Formula> formula(PlannedMetric planned) {
    return planned.metric().definition() instanceof Derived derived
        ? Optional.of(derived.formula())
        : Optional.empty();
  }

  private Optional<Refusal> of(Formula formula) {
    if (formula instanceof Formula.Reference reference) {
      return ofMetric(reference.metric());
    }
    if (formula instanceof Window) {
      return Optional.of(new Refusal("", Cause.OTHER_DAYS, formula.toString()));
    }
    if (formula instanceof Formula.Exchange) {
      return Optional.of(new Refusal("", Cause.RATE, formula.toString()));
    }
    if (formula instanceof Formula.PerDay && !daysAreKnown) {
      return Optional.of(new Refusal("", Cause.NUMBER_OF_DAYS, formula.toString()));
    }
    return formula.parts().stream().flatMap(part -> of(part).stream()).findFirst();
  }

  /** The metrics that rows have to give for some KPIs, in the order of the contract. */
  List<String> inputs(List<Kpi> kpis) {
    Set<String> needed = new LinkedHashSet<>();
    kpis.forEach(kpi -> metricsOf(kpi).forEach(metric -> collect(metric, needed)));
    return metrics.keySet().stream()
        .filter(name -> needed.contains(name) && formula(name).isEmpty())
        .toList();
  }

  private void collect(String metric, Set<String> needed) {
    if (needed.add(metric)) {
      formula(metric).ifPresent(formula -> collect(formula, needed));
    }
  }

  private void collect(Formula formula, Set<String> needed) {
    if (formula instanceof Formula.Reference reference) {
      collect(reference.metric(), needed);
    }
    formula.parts().forEach(part -> collect(part, needed));
  }
}
