package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.internal.plan.Planned;
import java.util.List;

/**
 * A contract without errors.
 *
 * @param contract the contract
 * @param planned its formulas, ready to be evaluated
 * @param tests the examples that its author has written
 */
public record CheckedContract(Contract contract, Planned planned, List<ContractTest> tests) {
  /**
   * Keeps its own copy.
   *
   * @param contract the contract
   * @param planned its formulas
   * @param tests its tests
   */
  public CheckedContract {
    tests = List.copyOf(tests);
  }
}
