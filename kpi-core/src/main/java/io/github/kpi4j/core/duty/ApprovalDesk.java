package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Asked;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Decision.Objection;
import io.github.kpi4j.core.duty.Decision.Refused;
import io.github.kpi4j.core.duty.Decision.Uncounted;
import io.github.kpi4j.core.duty.Decision.Uncounted.Why;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether proposals may go through. It fails closed: what was not declared is refused, what
 * nobody can tell needs consent, and a consent counts only for the very proposal that it was given
 * to, if that says everything, while it holds. More approvals never make a decision stricter.
 */
public final class ApprovalDesk {
  private final List<Action> actions;
  private final List<ApprovalRule> rules;
  private final ZoneId zone;
  private final BusinessCalendar calendar;
  private final Optional<DateRange> term;

  /**
   * A desk for one contract.
   *
   * @param actions what may be proposed
   * @param rules which proposals need whose consent
   * @param zone where a day begins and ends
   * @param calendar which days are business days
   * @param term the days on which the contract is in force; any where nothing is said
   */
  public ApprovalDesk(
      List<Action> actions,
      List<ApprovalRule> rules,
      ZoneId zone,
      BusinessCalendar calendar,
      Optional<DateRange> term) {
    this.actions = List.copyOf(actions);
    this.rules = List.copyOf(rules);
    this.zone = zone;
    this.calendar = calendar;
    this.term = term;
  }

  /**
   * Decides.
   *
   * @param proposal what somebody wants to do
   * @param approvals all consents so far, of whomever and to whatever
   * @param at the instant of the decision
   * @return that it may, whose consent it needs, or why it may not
   */
  public Decision decide(Proposal proposal, Collection<Approval> approvals, Instant at) {
    Optional<Action> action =
        actions.stream().filter(a -> a.name().equals(proposal.action())).findFirst();
    List<Objection> objections = new ArrayList<>();
    inForce(at).ifPresent(objections::add);
    if (action.isEmpty()) {
      objections.add(
          new Objection(
              Objection.Kind.UNKNOWN_ACTION,
              proposal.action(),
              Optional.empty(),
              String.join(", ", actions.stream().map(Action::name).toList())));
    }
    ProposalCheck check = action.map(a -> new ProposalCheck(a, proposal)).orElse(null);
    if (check != null) {
      objections.addAll(check.objections());
    }
    if (check == null || !objections.isEmpty()) {
      return new Refused(objections);
    }
    boolean complete = check.missing().isEmpty();
    List<Asked> asked = asked(proposal, complete, approvals, at);
    if (asked.isEmpty() && !complete) {
      return new Refused(check.missing());
    }
    List<Uncounted> left = uncounted(proposal, complete, approvals, at, asked);
    return asked.stream().allMatch(rule -> rule.missing().isEmpty())
        ? new Allowed(asked, left)
        : new Needs(asked, left, check.missing());
  }

  private Optional<Objection> inForce(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return term.filter(days -> !days.contains(day))
        .map(
            days ->
                new Objection(
                    Objection.Kind.OUT_OF_TERM, day.toString(), Optional.empty(), days.toString()));
  }

  private List<Asked> asked(
      Proposal proposal, boolean complete, Collection<Approval> approvals, Instant at) {
    Clause clause = new Clause(ProposalInputs.of(actions, proposal));
    List<Asked> asked = new ArrayList<>();
    for (ApprovalRule rule : rules) {
      Optional<Boolean> holds = clause.holds(rule.when());
      if (holds.orElse(true)) {
        Set<String> given = new LinkedHashSet<>(rule.require());
        given.removeIf(
            person ->
                approvals.stream()
                    .filter(approval -> approval.person().equals(person))
                    .noneMatch(approval -> why(approval, proposal, complete, rule, at).isEmpty()));
        List<String> missing = new ArrayList<>(rule.require());
        missing.removeAll(given);
        asked.add(new Asked(rule, holds.isEmpty(), List.copyOf(given), missing));
      }
    }
    return asked;
  }

  /** Why an approval does not count for a rule that names its person; empty if it does. */
  private Optional<Why> why(
      Approval approval, Proposal proposal, boolean complete, ApprovalRule rule, Instant at) {
    if (!complete) {
      return Optional.of(Why.INCOMPLETE);
    }
    if (!approval.proposal().equals(proposal)) {
      return Optional.of(Why.OTHER_PROPOSAL);
    }
    if (approval.at().isAfter(at)) {
      return Optional.of(Why.NOT_YET);
    }
    return rule.expires()
        .map(holds -> Expiry.after(approval.at(), holds, zone, calendar))
        .filter(end -> !at.isBefore(end))
        .map(end -> Why.EXPIRED);
  }

  private List<Uncounted> uncounted(
      Proposal proposal,
      boolean complete,
      Collection<Approval> approvals,
      Instant at,
      List<Asked> asked) {
    List<Uncounted> left = new ArrayList<>();
    for (Approval approval : approvals) {
      List<Optional<Why>> reasons =
          asked.stream()
              .map(Asked::rule)
              .filter(rule -> rule.require().contains(approval.person()))
              .map(rule -> why(approval, proposal, complete, rule, at))
              .toList();
      if (reasons.stream().allMatch(Optional::isPresent)) {
        Why why = reasons.stream().flatMap(Optional::stream).findFirst().orElse(Why.NOT_ASKED);
        left.add(new Uncounted(approval, why));
      }
    }
    return left;
  }
}
