package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Tries out what comes of given values, and keeps what is worth a test. */
final class Rehearsal {
  private final Contract contract;
  private final Period period;
  private final Function<ContractTest, TestResult> runner;
  private final List<ContractTest> tests = new ArrayList<>();

  Rehearsal(Contract contract, Period period, Function<ContractTest, TestResult> runner) {
    this.contract = contract;
    this.period = period;
    this.runner = runner;
  }

  Contract contract() {
    return contract;
  }

  Period period() {
    return period;
  }

  List<ContractTest> tests() {
    return tests;
  }

  /** What comes of values and rows. */
  TestResult of(Map<String, GivenValue> given, Map<String, List<List<String>>> facts) {
    return runner.apply(test("", given, facts, List.of()));
  }

  /** Keeps a test that expects what comes of given values. */
  void keep(
      String name,
      Map<String, GivenValue> given,
      Map<String, List<List<String>>> facts,
      Kind kind,
      String of,
      Expected expected) {
    tests.add(test(name, given, facts, List.of(expectation(kind, of, Optional.empty(), expected))));
  }

  /** Keeps a test that expects what comes of rows. */
  void keep(
      String name,
      Map<String, List<List<String>>> facts,
      Kind kind,
      String of,
      Optional<String> subject,
      Expected expected) {
    tests.add(test(name, Map.of(), facts, List.of(expectation(kind, of, subject, expected))));
  }

  private static Expectation expectation(
      Kind kind, String of, Optional<String> subject, Expected expected) {
    return new Expectation(kind, of, subject, expected, LocatedText.of("proposed", of).span());
  }

  private ContractTest test(
      String name,
      Map<String, GivenValue> given,
      Map<String, List<List<String>>> facts,
      List<Expectation> expected) {
    Map<String, List<GivenValue>> values = new LinkedHashMap<>();
    given.forEach((metric, value) -> values.put(metric, List.of(value)));
    return new ContractTest(
        name,
        period,
        Optional.empty(),
        values,
        facts,
        expected,
        LocatedText.of("proposed", name).span());
  }

  /** What a metric comes to in the period. */
  GivenValue value(Metric metric, Rational amount) {
    return GivenValue.over(new Quantity(amount, metric.unit()), period.days());
  }

  /** A value of each day there is, as windows and alerts look at other days than the period's. */
  static GivenValue daily(Metric metric, Rational amount) {
    return new GivenValue(
        new Quantity(amount, metric.unit()), true, Optional.empty(), Optional.empty());
  }

  static boolean addsUp(Metric metric) {
    return metric.definition() instanceof Aggregate leaf && leaf.aggregation().addsUp();
  }

  /** The least difference between two values of a metric as they are shown. */
  static Rational step(Metric metric) {
    return Rational.ofScaled(BigInteger.ONE, metric.places());
  }

  /** Around each bound the last value below it, itself, and the first value above it. */
  static Collection<Edge> edges(Metric metric, Collection<Quantity> bounds) {
    Map<Rational, Edge> edges = new LinkedHashMap<>();
    for (Rational bound : new TreeSet<>(bounds.stream().map(Quantity::amount).toList())) {
      Quantity shown = new Quantity(bound, metric.unit());
      edges.putIfAbsent(
          bound.minus(step(metric)),
          new Edge("the last value below " + shown, bound.minus(step(metric))));
      edges.put(bound, new Edge("exactly " + shown, bound));
      edges.put(
          bound.plus(step(metric)),
          new Edge("the first value above " + shown, bound.plus(step(metric))));
    }
    return edges.values();
  }

  /** A value that meets a condition. */
  static Rational meeting(Condition condition, Metric metric) {
    Rational bound =
        condition.thresholds().isEmpty() ? Rational.ONE : condition.thresholds().get(0).amount();
    if (condition instanceof Condition.MoreThan) {
      return bound.plus(step(metric));
    }
    return condition instanceof Condition.LessThan ? bound.minus(step(metric)) : bound;
  }

  record Edge(String name, Rational amount) {}
}
