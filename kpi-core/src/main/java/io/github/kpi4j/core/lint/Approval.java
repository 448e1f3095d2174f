package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Money is spent and prices are cut without anybody being asked. */
final class Approval implements LintRule {
  @Override
  public String name() {
    return "no-approval";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    if (!subject.reads("approvals")) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    List<String> rules = ApprovalRules.conditions(subject);
    if (rules.isEmpty()) {
      found.add(
          subject.finding(this, Code.NO_APPROVAL, "approvals").with("action", "@lint.any_action"));
    }
    for (String action : subject.keys("actions")) {
      if (!rules.isEmpty() && rules.stream().noneMatch(rule -> ApprovalRules.names(rule, action))) {
        found.add(
            subject.finding(this, Code.NO_APPROVAL, "actions." + action).with("action", action));
      }
    }
    return found;
  }
}
