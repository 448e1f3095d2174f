package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Formula.Binary;
import io.github.kpi4j.core.metric.Formula.Reference;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edges of KPIs that are judged by rows, of each subject or of some rows only. Rows can be made
 * for what adds up or is a state, and for the quotient of two such things.
 */
final class SubjectEdges {
  private final Rehearsal rehearsal;
  private final Contract contract;

  SubjectEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
  }

  /** Makes the tests of a KPI, or says why there is none. */
  Optional<Why> of(Kpi kpi) {
    if (!(kpi.goal() instanceof Goal.Flat goal) || goal.bands().relative()) {
      return Optional.of(Why.ROWS);
    }
    Metric metric = contract.metric(kpi.metric());
    List<Quantity> bounds =
        goal.bands().bands().stream()
            .map(Band::condition)
            .flatMap(condition -> condition.thresholds().stream())
            .toList();
    boolean made = false;
    for (Rehearsal.Edge edge : Rehearsal.edges(metric, bounds)) {
      Optional<SubjectRows> rows = rows(kpi, parts(metric, kpi, edge.amount()));
      rows.ifPresent(found -> keep(kpi, edge.name(), found));
      made |= rows.isPresent();
    }
    quotient(metric)
        .flatMap(binary -> rows(kpi, both(binary, Rational.ONE, Rational.ZERO)))
        .ifPresent(rows -> keep(kpi, "nothing to divide by", rows));
    return made ? Optional.empty() : Optional.of(Why.ROWS);
  }

  /** What the parts of a metric come to, so that it comes to an amount. */
  private Map<String, Rational> parts(Metric metric, Kpi kpi, Rational amount) {
    Optional<Binary> quotient = quotient(metric);
    if (quotient.isEmpty()) {
      return Map.of(metric.name(), amount);
    }
    String below = name(quotient.get().right());
    Rational unit = Rational.of(BigInteger.TEN.pow(metric.places()), BigInteger.ONE);
    Rational least =
        kpi.minSample().stream()
            .filter(sample -> sample.metric().equals(below))
            .map(sample -> Rehearsal.meeting(sample.condition(), contract.metric(below)))
            .findFirst()
            .orElse(Rational.ONE);
    // A multiple of the last place of the quotient, so that what is above the line is whole.
    BigInteger times =
        least
            .numerator()
            .divide(least.denominator().multiply(unit.numerator()))
            .add(BigInteger.ONE);
    Rational divisor = unit.times(Rational.of(times, BigInteger.ONE));
    return both(quotient.get(), amount.times(divisor), divisor);
  }

  private static Map<String, Rational> both(Binary quotient, Rational above, Rational below) {
    Map<String, Rational> parts = new LinkedHashMap<>();
    parts.put(name(quotient.left()), above);
    parts.put(name(quotient.right()), below);
    return parts;
  }

  private static Optional<Binary> quotient(Metric metric) {
    return metric.definition() instanceof Derived derived
            && derived.formula() instanceof Binary binary
            && binary.operator() == Operator.DIVIDED_BY
            && binary.left() instanceof Reference
            && binary.right() instanceof Reference
        ? Optional.of(binary)
        : Optional.empty();
  }

  private static String name(Formula reference) {
    return ((Reference) reference).metric();
  }

  private Optional<SubjectRows> rows(Kpi kpi, Map<String, Rational> parts) {
    SubjectRows rows = new SubjectRows(contract, kpi, rehearsal.period());
    boolean fits = true;
    for (Map.Entry<String, Rational> part : parts.entrySet()) {
      fits &= rows.put(part.getKey(), part.getValue());
    }
    for (MinSample sample : kpi.minSample()) {
      Metric counted = contract.metric(sample.metric());
      if (!parts.containsKey(counted.name())) {
        fits &= rows.put(counted.name(), Rehearsal.meeting(sample.condition(), counted));
      }
    }
    return fits ? Optional.of(rows) : Optional.empty();
  }

  private void keep(Kpi kpi, String name, SubjectRows rows) {
    Map<String, List<List<String>>> facts = rows.facts();
    KpiResult result = rehearsal.of(Map.of(), facts).evaluation().kpi(kpi.name());
    Optional<Outcome> outcome =
        rows.subject()
            .map(
                subject ->
                    result.subjects().stream()
                        .filter(one -> one.subject().equals(subject))
                        .map(SubjectResult::outcome)
                        .findFirst())
            .orElse(Optional.of(result.outcome()));
    outcome.ifPresent(
        came ->
            rehearsal.keep(
                kpi.name() + ": " + name,
                facts,
                Expectation.Kind.KPI,
                kpi.name(),
                rows.subject(),
                KpiEdges.expected(came)));
  }
}
