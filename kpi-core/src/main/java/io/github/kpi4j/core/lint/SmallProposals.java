package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit that is asked of each proposal alone, so many small ones pass under it. */
final class SmallProposals implements LintRule {
  // Above an amount, or an amount below.
  private static final Pattern LIMIT =
      Pattern.compile(">=? *(?<over>[A-Z]{3} [0-9_.]+)|(?<under>[A-Z]{3} [0-9_.]+) *<");

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
                    .with("limit", amount(limit)))
        .toList();
  }

  private static String amount(Matcher limit) {
    return Objects.requireNonNullElseGet(limit.group("over"), () -> limit.group("under"));
  }
}
