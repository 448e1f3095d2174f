package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.plan.Planned;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract without errors.
 *
 * @param contract the contract
 * @param planned its formulas, ready to be evaluated
 * @param amendments what changes its terms, in the order of the contract
 */
public record CheckedContract(Contract contract, Planned planned, List<AmendedTerms> amendments) {
  /**
   * Keeps its own copy.
   *
   * @param contract the contract
   * @param planned its formulas
   * @param amendments what changes its terms
   */
  public CheckedContract {
    amendments = List.copyOf(amendments);
  }

  /**
   * The same without what was excused later.
   *
   * @param day the day at whose end is looked
   * @return a contract without errors
   */
  public CheckedContract knownAt(LocalDate day) {
    return new CheckedContract(contract.knownAt(day), planned, amendments);
  }
}
