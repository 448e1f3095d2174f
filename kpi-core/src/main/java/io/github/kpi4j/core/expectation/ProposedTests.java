package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.function.Function;

/**
 * Tests at the edges of a contract, for its author to read and keep: the last value below each
 * bound, the bound, the first value above it, no data, and nothing to divide by. What they expect
 * is what the contract says now; whether it is what was meant only its author knows.
 *
 * @param tests the tests, in the order of the contract
 * @param left the ways that the contract can turn out which none of the tests goes, in the order of
 *     the contract
 */
public record ProposedTests(List<ContractTest> tests, List<Left> left) {
  /**
   * A way that no proposed test goes.
   *
   * @param branch the band, tier, condition or other way
   * @param why what was in the way
   */
  public record Left(Branch branch, Why why) {}

  /** Why no test goes some way. */
  public enum Why {
    /** It counts more rows, or different words, than a test has. */
    COUNTS,
    /** It is judged by rows, and its formula has a function that cannot be turned round. */
    FORMULA,
    /** No rows were found that lead there. */
    ROWS,
    /** No figures were found with which the condition comes out so. */
    CONDITION,
    /** Nobody is in that stage in the period, or in any other of its size. */
    STAGE,
    /** The score is made of all weighted KPIs, and they could not all be judged at once. */
    SCORE,
    /** Nothing is judged or paid in that period or any other of its size. */
    NOTHING,
    /** No value leads there, as what comes before it in the contract takes them all. */
    NEVER
  }

  /**
   * Keeps its own copies.
   *
   * @param tests the tests
   * @param left the ways that none of them goes
   */
  public ProposedTests {
    tests = List.copyOf(tests);
    left = List.copyOf(left);
  }

  /**
   * Makes tests.
   *
   * @param contract the terms of the period
   * @param period the period of the tests; where nothing can come of it others of its size are
   *     taken
   * @param runner says what a test comes to
   * @return tests of every stage, KPI, alert, fee and rule of approval and of the score, and why
   *     they miss what they miss
   */
  public static ProposedTests of(
      Contract contract, Period period, Function<ContractTest, TestResult> runner) {
    Rehearsal rehearsal = new Rehearsal(contract, period, runner);
    Unreached unreached = new Unreached(contract);
    StageEdges stages = new StageEdges(rehearsal);
    contract.stagePlans().forEach(stages::of);
    KpiEdges kpis = new KpiEdges(rehearsal);
    contract.kpis().forEach(kpi -> unreached.put("kpis." + kpi.name(), kpis.of(kpi)));
    ScoreScenes scores = new ScoreScenes(rehearsal);
    contract.scorecard().ifPresent(new ScoreEdges(rehearsal, scores)::of);
    if (scores.empty().isEmpty()) {
      unreached.put("scorecard.grades", Why.SCORE);
    }
    AlertEdges alerts = new AlertEdges(rehearsal);
    for (Alert alert : contract.alerts()) {
      unreached.put("alerts." + alert.name(), alerts.of(alert));
    }
    if (contract.fees().isPresent()) {
      new FeeEdges(rehearsal, scores, unreached).all();
    }
    new ApprovalEdges(rehearsal, unreached).all();
    return new ProposedTests(rehearsal.tests(), unreached.all(rehearsal.reached()));
  }
}
