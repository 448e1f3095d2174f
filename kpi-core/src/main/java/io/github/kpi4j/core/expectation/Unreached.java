package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.ProposedTests.Left;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why tests that were made miss ways that a contract can turn out. */
final class Unreached {
  private final Contract contract;
  private final Map<String, Why> reasons = new HashMap<>();

  Unreached(Contract contract) {
    this.contract = contract;
  }

  /** The reason at a place among the keys and everywhere below it. */
  void put(String path, Why why) {
    reasons.put(path, why);
  }

  /** The branches that are not reached, each with its reason. */
  List<Left> all(Set<Branch> reached) {
    return new ContractBranches(contract)
        .all().stream()
            .filter(branch -> !reached.contains(branch))
            .map(branch -> new Left(branch, why(branch)))
            .toList();
  }

  private Why why(Branch branch) {
    String path = branch.path();
    while (!path.isEmpty()) {
      Why why = reasons.get(path);
      if (why != null) {
        return why;
      }
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    return switch (branch.kind()) {
      case STAGE -> Why.STAGE;
      case RED_LINE, ALERT, GATE, PENALTY, EXCESS, LIMIT, APPROVAL, UNASKED -> Why.CONDITION;
      case BAND, GRADE, TIER, ROW -> Why.NEVER;
    };
  }
}
