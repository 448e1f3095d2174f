package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Nobody has to report, or in no language that the client reads. */
final class Reporting implements LintRule {
  @Override
  public String name() {
    return "no-report";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    if (!subject.reads("communication")) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    if (subject.has("communication.report")) {
      found.addAll(unread(subject));
    } else {
      found.add(subject.finding(this, Code.NO_REPORT, "communication.report"));
    }
    if (!subject.has("communication.review_meeting")) {
      found.add(subject.finding(this, Code.NO_REVIEW_MEETING, "communication.review_meeting"));
    }
    return found;
  }

  private List<Diagnostic> unread(LintSubject subject) {
    List<String> written = subject.texts("communication.languages");
    return subject.contract().parties().stream()
        .filter(party -> party.role() == Party.Role.CLIENT)
        // Where nobody says what the client reads, any language will do, but one has to be said.
        .filter(party -> written.isEmpty() || !party.languages().isEmpty())
        .filter(party -> party.languages().stream().noneMatch(written::contains))
        .limit(1)
        .map(
            party ->
                subject
                    .finding(this, Code.UNREAD_REPORT, "communication.languages")
                    .with("party", party.name())
                    .with(
                        "languages",
                        party.languages().isEmpty()
                            ? "@none"
                            : String.join(", ", party.languages())))
        .toList();
  }
}
