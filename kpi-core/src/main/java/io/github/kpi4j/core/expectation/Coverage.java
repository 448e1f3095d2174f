package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which ways a contract can turn out some tests have gone, and which none of them has. A test goes
 * a way whether or not it expects anything of it.
 *
 * @param reached the branches that some test reached, in the order of the contract
 * @param missed the branches that none did, in the order of the contract
 */
public record Coverage(List<Branch> reached, List<Branch> missed) {
  /**
   * Keeps its own copies.
   *
   * @param reached the branches that some test reached
   * @param missed the branches that none did
   */
  public Coverage {
    reached = List.copyOf(reached);
    missed = List.copyOf(missed);
  }

  /**
   * What tests have covered.
   *
   * @param versions the contract in all versions that its amendments give it, at least one; what
   *     several of them have in common counts once
   * @param results how tests of it went
   * @return every branch of a version, reached or missed
   */
  public static Coverage of(List<Contract> versions, List<TestResult> results) {
    Set<Branch> all = new LinkedHashSet<>();
    versions.forEach(version -> all.addAll(new ContractBranches(version).all()));
    Set<Branch> hit = new HashSet<>();
    results.forEach(result -> hit.addAll(new ReachedBranches(result).all()));
    return new Coverage(
        all.stream().filter(hit::contains).toList(),
        all.stream().filter(branch -> !hit.contains(branch)).toList());
  }

  /**
   * How much is covered.
   *
   * @return such as {@code 7 of 9}
   */
  @Override
  public String toString() {
    return reached.size() + " of " + (reached.size() + missed.size());
  }
}
