package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit that is asked of each proposal alone, so many small ones pass under it. */
final class SmallProposals implements LintRule {
  @Override
  public String name() {
    return "small-proposals";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return ApprovalRules.conditions(subject).stream()
        .map(LIMIT::matcher)
        .filter(Matcher::find)
        .limit(1)
        .map(
            limit ->
                subject
                    .finding(this, Code.SMALL_PROPOSALS, "approvals")
                    .with("limit", limit.group(1).strip()))
        .toList();
  }

  private static final Pattern LIMIT = Pattern.compile(">=? *([A-Z]{3} [0-9_.]+)");
}
