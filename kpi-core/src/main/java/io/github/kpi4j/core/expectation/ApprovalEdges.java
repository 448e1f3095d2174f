package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.ApprovalTrial;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.InputValue;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The edges of rules of approval: proposals just below, at and just above each limit, of an action
 * for which the rule hangs on it, and one for every way that these do not go.
 */
final class ApprovalEdges {
  private final Rehearsal rehearsal;
  private final Unreached unreached;
  private final Duties duties;
  private final List<Proposal> tried;
  private final Set<Proposal> kept = new HashSet<>();

  ApprovalEdges(Rehearsal rehearsal, Unreached unreached) {
    this.rehearsal = rehearsal;
    this.unreached = unreached;
    this.duties = rehearsal.contract().duties();
    this.tried = duties.approvals().isEmpty() ? List.of() : new TriedProposals(duties).all();
  }

  void all() {
    duties.approvals().forEach(this::limits);
    ApprovalBranches branches = new ApprovalBranches(duties);
    for (Branch branch : branches.all()) {
      if (!rehearsal.reached().contains(branch)) {
        String name = branch.path() + ": " + (branch.holds() ? "" : "not ") + branch.condition();
        keep(name, proposal -> branches.reached(proposal).contains(branch));
      }
    }
  }

  private void limits(ApprovalRule rule) {
    for (Limit limit : Limit.of(rule)) {
      for (Proposal like : deciding(rule, limit)) {
        Unit unit = amount(like, limit).orElseThrow().quantity().unit();
        for (Rehearsal.Edge edge : Rehearsal.edges(limit.bound(), TriedProposals.step(unit))) {
          keep(
              like.action() + ": " + limit.field() + ", " + edge.name(),
              proposal ->
                  proposal.action().equals(like.action())
                      && decides(rule, limit, proposal)
                      && isAt(edge.amount(), limit, proposal));
        }
      }
    }
  }

  /** A proposal of the first action about which a limit decides, where there is one. */
  private List<Proposal> deciding(ApprovalRule rule, Limit limit) {
    return tried.stream()
        .filter(proposal -> amount(proposal, limit).isPresent() && decides(rule, limit, proposal))
        .limit(1)
        .toList();
  }

  private boolean decides(ApprovalRule rule, Limit limit, Proposal proposal) {
    return new ApprovalTrial(duties.actions(), proposal)
        .deciding(rule, limit.comparison())
        .isPresent();
  }

  private static Optional<InputValue.Amount> amount(Proposal proposal, Limit limit) {
    return Optional.ofNullable(proposal.fields().get(limit.field()))
        .filter(InputValue.Amount.class::isInstance)
        .map(InputValue.Amount.class::cast);
  }

  private static boolean isAt(Rational edge, Limit limit, Proposal proposal) {
    return amount(proposal, limit)
        .filter(amount -> amount.quantity().amount().equals(edge))
        .isPresent();
  }

  /** Keeps a test of the first proposal that will do, unless it has one already. */
  private void keep(String name, Predicate<Proposal> wanted) {
    Optional<Proposal> proposal = tried.stream().filter(wanted).findFirst();
    if (proposal.isPresent() && kept.add(proposal.get())) {
      TestResult result = rehearsal.of(Attempt.of(rehearsal.period(), proposal.get()));
      Decision said = result.decision().orElseThrow();
      if (said instanceof Decision.Refused) {
        unreached.put("approvals", Why.NOTHING);
      } else {
        rehearsal.keep(
            name,
            result,
            Rehearsal.expectation(Kind.APPROVAL, "approval", Optional.empty(), Expected.of(said)));
      }
    }
  }
}
