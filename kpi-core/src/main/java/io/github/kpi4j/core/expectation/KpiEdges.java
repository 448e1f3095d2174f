package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The edges of KPIs: bounds of their bands, no data, and nothing to divide by. */
final class KpiEdges {
  private final Rehearsal rehearsal;
  private final Contract contract;
  private final SubjectEdges subjects;

  KpiEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.subjects = new SubjectEdges(rehearsal);
    this.contract = rehearsal.contract();
  }

  /** Makes the tests of a KPI, or says why there is none. */
  Optional<Why> of(Kpi kpi) {
    if (!kpi.forEach().isEmpty() || !kpi.where().isAll()) {
      return subjects.of(kpi);
    }
    Metric metric = contract.metric(kpi.metric());
    // Bounds that depend on a target are those of the period; any value shows them.
    Outcome any = outcome(kpi, given(kpi, metric, Rational.ONE));
    if (!(any instanceof Outcome.Judged judged)) {
      return Optional.of(Why.NOTHING);
    }
    for (Rehearsal.Edge edge : Rehearsal.edges(metric, bounds(judged))) {
      keep(kpi, edge.name(), given(kpi, metric, edge.amount()));
    }
    keep(kpi, "no data", Map.of());
    zero(kpi, metric).ifPresent(given -> keep(kpi, "nothing to divide by", given));
    return Optional.empty();
  }

  private static List<Quantity> bounds(Outcome.Judged judged) {
    return judged.bands().bands().stream()
        .map(Band::condition)
        .flatMap(condition -> condition.thresholds().stream())
        .toList();
  }

  private void keep(Kpi kpi, String name, Map<String, GivenValue> given) {
    rehearsal.keep(
        kpi.name() + ": " + name,
        given,
        Map.of(),
        Kind.KPI,
        kpi.name(),
        expected(outcome(kpi, given)));
  }

  /** What a test expects that is to pass with an outcome. */
  static Expected expected(Outcome outcome) {
    if (outcome instanceof Outcome.NotEvaluable gap) {
      return new Expectation.Nothing(Optional.of(gap.reason().kind()));
    }
    return outcome
        .level()
        .<Expected>map(Expectation.Word::new)
        .orElse(new Expectation.Nothing(Optional.empty()));
  }

  private Outcome outcome(Kpi kpi, Map<String, GivenValue> given) {
    return rehearsal.of(given, Map.of()).evaluation().kpi(kpi.name()).outcome();
  }

  private Map<String, GivenValue> given(Kpi kpi, Metric metric, Rational amount) {
    Map<String, GivenValue> given = new LinkedHashMap<>();
    given.put(metric.name(), rehearsal.value(metric, amount));
    enough(kpi, given);
    return given;
  }

  /** As much of everything as there must be before anything is judged. */
  private void enough(Kpi kpi, Map<String, GivenValue> given) {
    for (MinSample sample : kpi.minSample()) {
      Metric counted = contract.metric(sample.metric());
      given.putIfAbsent(
          counted.name(), rehearsal.value(counted, Rehearsal.meeting(sample.condition(), counted)));
    }
  }

  /** One of everything above the line of a fraction, and nothing of what is below it. */
  private Optional<Map<String, GivenValue>> zero(Kpi kpi, Metric metric) {
    if (!(metric.definition() instanceof Derived derived)
        || !(derived.formula() instanceof Formula.Binary binary)
        || binary.operator() != Operator.DIVIDED_BY) {
      return Optional.empty();
    }
    Map<String, GivenValue> given = new LinkedHashMap<>();
    references(binary.left()).forEach(name -> given.put(name, daily(name, Rational.ONE)));
    references(binary.right()).forEach(name -> given.put(name, daily(name, Rational.ZERO)));
    enough(kpi, given);
    return Optional.of(given);
  }

  private GivenValue daily(String name, Rational amount) {
    return Rehearsal.daily(contract.metric(name), amount);
  }

  private static Set<String> references(Formula formula) {
    Set<String> names = new TreeSet<>();
    if (formula instanceof Formula.Reference reference) {
      names.add(reference.metric());
    }
    formula.parts().forEach(part -> names.addAll(references(part)));
    return names;
  }
}
