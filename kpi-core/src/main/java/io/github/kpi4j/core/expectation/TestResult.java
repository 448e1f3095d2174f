package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * How a test went.
 *
 * @param test the test
 * @param mismatches what came out other than expected; empty for a test that passes
 * @param evaluation the whole result
 * @param statement what was settled, where the contract has fees and the period a day of service
 * @param decision what was said to the proposal, where the test has one
 */
public record TestResult(
    ContractTest test,
    List<Mismatch> mismatches,
    Evaluation evaluation,
    Optional<Statement> statement,
    Optional<Decision> decision) {
  /**
   * Keeps its own copy.
   *
   * @param test the test
   * @param mismatches what came out other than expected
   * @param evaluation the whole result
   * @param statement what was settled
   * @param decision what was said to the proposal
   */
  public TestResult {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Whether all came out as expected.
   *
   * @return whether there is no mismatch
   */
  public boolean passed() {
    return mismatches.isEmpty();
  }
}
