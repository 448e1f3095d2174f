package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Tries out what comes of what a test gives, and keeps what is worth a test. */
final class Rehearsal {
  /** Decimal places that a quotient may have to be shown with. */
  static final int PLACES = 4;

  // A contract of ten years by months.
  private static final int MOST_PERIODS = 120;

  private final Contract contract;
  private final Period period;
  private final Function<ContractTest, TestResult> runner;
  private final List<ContractTest> tests = new ArrayList<>();
  private final Map<Attempt, TestResult> results = new HashMap<>();
  private final Set<Branch> reached = new HashSet<>();

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

  /** The branches that the tests that are kept reach. */
  Set<Branch> reached() {
    return reached;
  }

  /** The period that is asked for, and then all others of its size in the term. */
  List<Period> periods() {
    List<Period> periods = new ArrayList<>(List.of(period));
    Optional<Grain> grain = period.grain();
    if (grain.isPresent() && contract.term().isPresent()) {
      DateRange term = contract.term().get();
      contract.calendar().overlapping(term, grain.get()).stream()
          .filter(other -> !other.equals(period) && term.encloses(other.days()))
          .limit(MOST_PERIODS)
          .forEach(periods::add);
    }
    return periods;
  }

  /** What comes of it. */
  TestResult of(Attempt attempt) {
    return results.computeIfAbsent(attempt, this::run);
  }

  private TestResult run(Attempt attempt) {
    return runner.apply(
        new ContractTest(
            "",
            attempt.period(),
            attempt.asOf(),
            attempt.given(),
            attempt.facts(),
            attempt.request(),
            List.of(),
            LocatedText.of("proposed", "").span()));
  }

  /** Keeps a test that expects one thing that comes of what it gives. */
  void keep(String name, TestResult result, Expectation expectation) {
    keep(name, result, List.of(expectation));
  }

  /** Keeps a test that expects some of what comes of what it gives. */
  void keep(String name, TestResult result, List<Expectation> expectations) {
    ContractTest tried = result.test();
    tests.add(
        new ContractTest(
            name,
            tried.period(),
            tried.asOf(),
            tried.given(),
            tried.facts(),
            tried.request(),
            expectations,
            LocatedText.of("proposed", name).span()));
    reached.addAll(new ReachedBranches(result).all());
  }

  static Expectation expectation(
      Kind kind, String of, Optional<String> subject, Expected expected) {
    return new Expectation(kind, of, subject, expected, LocatedText.of("proposed", of).span());
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
      for (Edge edge : edges(new Quantity(bound, metric.unit()), step(metric))) {
        if (edge.amount().compareTo(bound) < 0) {
          edges.putIfAbsent(edge.amount(), edge);
        } else {
          edges.put(edge.amount(), edge);
        }
      }
    }
    return edges.values();
  }

  /** The last value below a bound, itself, and the first value above it. */
  static List<Edge> edges(Quantity bound, Rational step) {
    return List.of(
        new Edge("the last value below " + bound, bound.amount().minus(step)),
        new Edge("exactly " + bound, bound.amount()),
        new Edge("the first value above " + bound, bound.amount().plus(step)));
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
