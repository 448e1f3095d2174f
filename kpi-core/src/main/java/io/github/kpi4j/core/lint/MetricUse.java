package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.value.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the metrics of a contract are made of. */
final class MetricUse {
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, Set<String>> reached = new HashMap<>();
  private final Contract contract;

  MetricUse(Contract contract) {
    this.contract = contract;
    contract.metrics().forEach(metric -> metrics.put(metric.name(), metric));
  }

  Optional<Metric> metric(String name) {
    return Optional.ofNullable(metrics.get(name));
  }

  /** The metrics that one is made of, itself among them. */
  Set<String> parts(String name) {
    Set<String> known = reached.get(name);
    if (known == null) {
      known = new TreeSet<>(Set.of(name));
      if (metric(name).map(Metric::definition).orElse(null) instanceof Derived derived) {
        known.addAll(parts(derived.formula()));
      }
      reached.put(name, known);
    }
    return known;
  }

  /** The metrics that a formula is made of. */
  Set<String> parts(Formula formula) {
    Set<String> names = new TreeSet<>();
    if (formula instanceof Formula.Reference reference) {
      names.addAll(parts(reference.metric()));
    }
    formula.parts().forEach(part -> names.addAll(parts(part)));
    return names;
  }

  /** The tables whose rows a metric is made of. */
  Set<String> tables(String name) {
    return parts(name).stream()
        .flatMap(part -> metric(part).stream())
        .map(Metric::definition)
        .filter(Aggregate.class::isInstance)
        .map(leaf -> ((Aggregate) leaf).table())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The tables of a metric that satisfy something. */
  Set<TableSchema> tables(String name, Predicate<TableSchema> condition) {
    return tables(name).stream()
        .flatMap(table -> contract.data().table(table).stream())
        .filter(condition)
        .collect(Collectors.toSet());
  }

  /** What a KPI's metric is divided by, where it is a quotient. */
  Optional<Formula> divisor(Kpi kpi) {
    return metric(kpi.metric())
        .map(Metric::definition)
        .filter(Derived.class::isInstance)
        .map(derived -> ((Derived) derived).formula())
        .filter(Formula.Binary.class::isInstance)
        .map(Formula.Binary.class::cast)
        .filter(binary -> binary.operator() == io.github.kpi4j.core.metric.Operator.DIVIDED_BY)
        .map(Formula.Binary::right);
  }

  /** Whether something is taken off an amount anywhere in a metric. */
  boolean subtracts(String name) {
    return parts(name).stream()
        .flatMap(part -> metric(part).stream())
        .map(Metric::definition)
        .anyMatch(
            definition ->
                definition instanceof Derived derived && subtractsHere(derived.formula()));
  }

  private static boolean subtractsHere(Formula formula) {
    boolean here =
        formula instanceof Formula.Binary binary
            && binary.operator() == io.github.kpi4j.core.metric.Operator.MINUS
            && !(binary.left() instanceof Formula.Literal);
    return here || formula.parts().stream().anyMatch(MetricUse::subtractsHere);
  }

  /** Whether a metric is money added up as it came in, with nothing taken off. */
  boolean isTakings(String name) {
    return metric(name)
        .filter(metric -> metric.definition() instanceof Aggregate)
        .filter(metric -> Unit.isCurrency(metric.unit().toString()))
        .isPresent();
  }
}
