package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Tests at the edges of a contract, for its author to read and keep: the last value below each
 * bound, the bound, the first value above it, no data, and nothing to divide by. What they expect
 * is what the contract says now; whether it is what was meant only its author knows.
 *
 * @param tests the tests, in the order of the contract
 * @param left what has edges at which no test could be made, in the order of the contract
 */
public record ProposedTests(List<ContractTest> tests, List<Left> left) {
  /**
   * Something without a proposed test.
   *
   * @param path the place among the keys, such as {@code kpis.cover}
   * @param why what was in the way
   */
  public record Left(String path, Why why) {}

  /** Why no test could be made. */
  public enum Why {
    /** It is judged by rows, of each subject or of some only, and more than one would be needed. */
    ROWS,
    /** The score is made of all weighted KPIs. */
    SCORE,
    /** A condition that does not hold a metric against a value. */
    CONDITION,
    /** A sum that grows from day to day. */
    GROWS,
    /** Nothing is judged or paid in that period, even where its metric is given. */
    NOTHING
  }

  /**
   * Keeps its own copies.
   *
   * @param tests the tests
   * @param left what no test could be made of
   */
  public ProposedTests {
    tests = List.copyOf(tests);
    left = List.copyOf(left);
  }

  /**
   * Makes tests.
   *
   * @param contract the terms of the period
   * @param period the period of the tests
   * @param runner says what a test comes to
   * @return tests of every KPI, alert and fee, or why there is none
   */
  public static ProposedTests of(
      Contract contract, Period period, Function<ContractTest, TestResult> runner) {
    Rehearsal rehearsal = new Rehearsal(contract, period, runner);
    List<Left> left = new ArrayList<>();
    KpiEdges kpis = new KpiEdges(rehearsal);
    for (Kpi kpi : contract.kpis()) {
      kpis.of(kpi).ifPresent(why -> left.add(new Left("kpis." + kpi.name(), why)));
    }
    AlertEdges alerts = new AlertEdges(rehearsal);
    for (Alert alert : contract.alerts()) {
      alerts.of(alert).ifPresent(why -> left.add(new Left("alerts." + alert.name(), why)));
    }
    if (contract.fees().isPresent()) {
      left.addAll(new FeeEdges(rehearsal).all());
    }
    return new ProposedTests(rehearsal.tests(), left);
  }
}
