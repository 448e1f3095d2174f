package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Predicate.Compares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of approval come to for one proposal, comparison by comparison: which of them hold
 * and which of them the outcome hangs on. That is how somebody sees whether examples have tried a
 * limit on both of its sides.
 */
public final class ApprovalTrial {
  private final ProposalInputs inputs;

  /**
   * A trial.
   *
   * @param actions what may be proposed
   * @param proposal a proposal of one of them
   */
  public ApprovalTrial(List<Action> actions, Proposal proposal) {
    this.inputs = ProposalInputs.of(actions, proposal);
  }

  /**
   * The comparisons of a rule, but for those that only say which action it is about.
   *
   * @param rule any rule
   * @return in written order
   */
  public static List<Compares> comparisons(ApprovalRule rule) {
    List<Compares> found = new ArrayList<>();
    collect(rule.when(), found);
    return List.copyOf(found);
  }

  private static void collect(Formula formula, List<Compares> found) {
    if (!(formula instanceof Compares compares)) {
      formula.parts().forEach(part -> collect(part, found));
    } else if (compares.parts().stream().noneMatch(ApprovalTrial::isAction)) {
      found.add(compares);
    }
  }

  private static boolean isAction(Formula formula) {
    return Clause.name(formula).equals(Proposal.ACTION);
  }

  /**
   * Whether a rule asks for consent.
   *
   * @param rule any rule of the same contract
   * @return empty where nobody can tell
   */
  public Optional<Boolean> holds(ApprovalRule rule) {
    return new Clause(inputs).holds(rule.when());
  }

  /**
   * On which side of a comparison the proposal is, where the rule hangs on it: were it on the
   * other, the rule would come to something else. A limit for one action is not tried by a proposal
   * of another one.
   *
   * @param rule any rule of the same contract
   * @param comparison one of its {@link #comparisons}
   * @return whether it holds; empty where something else decides, or nobody can tell
   */
  public Optional<Boolean> deciding(ApprovalRule rule, Compares comparison) {
    boolean same = asks(rule, comparison, true) == asks(rule, comparison, false);
    return same ? Optional.empty() : new Clause(inputs).holds(comparison);
  }

  /**
   * Whether a rule would ask, if a comparison held or did not; it also does where it is unknown.
   */
  private boolean asks(ApprovalRule rule, Compares comparison, boolean holds) {
    return new Clause(inputs, Map.of(comparison, holds)).holds(rule.when()).orElse(true);
  }
}
