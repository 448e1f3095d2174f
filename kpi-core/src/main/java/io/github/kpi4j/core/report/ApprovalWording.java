package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.ApprovalRule;
import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Asked;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Decision.Objection;
import io.github.kpi4j.core.duty.Decision.Refused;
import io.github.kpi4j.core.duty.Decision.Uncounted;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.DutyReview.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How decisions about proposals are said. */
final class ApprovalWording {
  private final Wording wording;

  ApprovalWording(Wording wording) {
    this.wording = wording;
  }

  Optional<DutyPart> part(DutyReview review) {
    if (review.decisions().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Decided decided : review.decisions()) {
      rows.add(
          List.of(
              proposal(decided.request().proposal()),
              decision(decided.decision()),
              why(decided.decision())));
    }
    return Optional.of(
        new DutyPart(
            wording.label("duty.approvals"),
            List.of(),
            List.of(
                wording.label("duty.proposal"),
                wording.label("duty.decision"),
                wording.label("report.why")),
            rows));
  }

  private static String proposal(Proposal proposal) {
    List<String> fields = new ArrayList<>();
    proposal.fields().forEach((name, value) -> fields.add(name + " " + value));
    return fields.isEmpty()
        ? proposal.action()
        : proposal.action() + " (" + String.join(", ", fields) + ")";
  }

  private String decision(Decision decision) {
    if (decision instanceof Needs needs) {
      return wording.text(
          "duty.decision.needs", Map.of("people", String.join(", ", needs.people())));
    }
    return wording.label(
        decision instanceof Allowed ? "duty.decision.allowed" : "duty.decision.refused");
  }

  private String why(Decision decision) {
    return wording.one(reasons(decision));
  }

  /** Why it was decided so; nothing where no rule asks. */
  List<String> reasons(Decision decision) {
    List<String> reasons = new ArrayList<>();
    if (decision instanceof Refused refused) {
      refused.objections().forEach(objection -> reasons.add(objection(objection)));
    } else if (decision instanceof Needs needs) {
      needs.unsaid().forEach(objection -> reasons.add(objection(objection)));
      asked(needs.asked(), needs.left(), reasons);
    } else {
      Allowed allowed = (Allowed) decision;
      asked(allowed.asked(), allowed.left(), reasons);
    }
    return reasons;
  }

  private void asked(List<Asked> asked, List<Uncounted> left, List<String> reasons) {
    for (Asked rule : asked) {
      reasons.add(
          wording.text(
              rule.unknown() ? "duty.rule.unknown" : "duty.rule",
              Map.of(
                  "rule",
                  name(rule.rule()),
                  "given",
                  rule.given().isEmpty() ? "–" : String.join(", ", rule.given()))));
    }
    for (Uncounted one : left) {
      reasons.add(
          wording.text(
              "duty.uncounted." + Words.of(one.why()), Map.of("person", one.approval().person())));
    }
  }

  private String name(ApprovalRule rule) {
    return rule.title().map(title -> wording.title(title, "")).orElse(rule.when().toString());
  }

  private String objection(Objection objection) {
    return wording.text(
        "duty.objection." + Words.of(objection.kind()),
        Map.of(
            "name", objection.name(),
            "found", objection.found().orElse("–"),
            "expected", objection.expected().isEmpty() ? "–" : objection.expected()));
  }
}
