package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.internal.plan.Planned;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract without errors.
 *
 * @param contract the contract
 * @param planned its formulas, ready to be evaluated
 * @param amendments what changes its terms, in the order of the contract
 * @param tests the examples that its author has written
 * @param root how it was written
 */
public record CheckedContract(
    Contract contract,
    Planned planned,
    List<AmendedTerms> amendments,
    List<ContractTest> tests,
    Mapping root) {
  /**
   * Keeps its own copy.
   *
   * @param contract the contract
   * @param planned its formulas
   * @param amendments what changes its terms
   * @param tests its tests
   * @param root how it was written
   */
  public CheckedContract {
    amendments = List.copyOf(amendments);
    tests = List.copyOf(tests);
  }

  /**
   * Whether this release reads a section of contracts.
   *
   * @param section the key
   * @return false for those that it refuses
   */
  public static boolean reads(String section) {
    return Shapes.reads(section);
  }

  /**
   * The same without what was excused later.
   *
   * @param day the day at whose end is looked
   * @return a contract without errors
   */
  public CheckedContract knownAt(LocalDate day) {
    return new CheckedContract(contract.knownAt(day), planned, amendments, tests, root);
  }
}
