package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.ApprovalTrial;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.expectation.Branch.Kind;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.metric.Predicate.Compares;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways that rules of approval can turn out. */
final class ApprovalBranches {
  private final Duties duties;

  ApprovalBranches(Duties duties) {
    this.duties = duties;
  }

  /**
   * All that some proposal can go: whether each rule asks, each side of each comparison in it, and
   * that no rule asks where there are several.
   */
  List<Branch> all() {
    List<ApprovalRule> rules = duties.approvals();
    Set<Branch> all = new LinkedHashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      List<Predicate> conditions = new ArrayList<>();
      conditions.add(rules.get(i).when());
      conditions.addAll(ApprovalTrial.comparisons(rules.get(i)));
      for (Predicate condition : conditions) {
        all.add(of(i, condition, true));
        all.add(of(i, condition, false));
      }
    }
    if (rules.size() > 1) {
      all.add(unasked());
    }
    TriedProposals tried = new TriedProposals(duties);
    if (tried.isComplete()) {
      Set<Branch> possible = new LinkedHashSet<>();
      tried.all().forEach(proposal -> possible.addAll(reached(proposal)));
      all.retainAll(possible);
    }
    return new ArrayList<>(all);
  }

  /**
   * Those that a proposal goes. A rule that asks because nobody can tell whether it has to goes
   * neither way.
   */
  Set<Branch> reached(Proposal proposal) {
    ApprovalTrial trial = new ApprovalTrial(duties.actions(), proposal);
    List<ApprovalRule> rules = duties.approvals();
    Set<Branch> reached = new LinkedHashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      ApprovalRule rule = rules.get(i);
      add(i, rule.when(), trial.holds(rule), reached);
      for (Compares comparison : ApprovalTrial.comparisons(rule)) {
        add(i, comparison, trial.deciding(rule, comparison), reached);
      }
    }
    if (rules.stream().allMatch(rule -> trial.holds(rule).equals(Optional.of(false)))) {
      reached.add(unasked());
    }
    return reached;
  }

  private static void add(
      int rule, Predicate condition, Optional<Boolean> holds, Set<Branch> reached) {
    holds.ifPresent(side -> reached.add(of(rule, condition, side)));
  }

  private static Branch of(int rule, Predicate condition, boolean holds) {
    return Branches.either(Kind.APPROVAL, Branches.item("approvals", rule), condition, holds);
  }

  private Branch unasked() {
    String any =
        duties.approvals().stream()
            .map(rule -> rule.when().bracketed(2))
            .collect(Collectors.joining(" or "));
    return new Branch(Kind.UNASKED, "approvals", any, false);
  }
}
