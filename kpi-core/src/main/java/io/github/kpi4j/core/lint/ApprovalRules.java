package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Scalar;
import java.util.List;
import java.util.regex.Pattern;

/** The conditions of the contract's rules about proposals, as they were written. */
final class ApprovalRules {
  private ApprovalRules() {}

  static List<String> conditions(LintSubject subject) {
    return subject.items("approvals").stream()
        .filter(Mapping.class::isInstance)
        .flatMap(item -> ((Mapping) item).entry("when").stream())
        .map(Mapping.Entry::value)
        .filter(Scalar.class::isInstance)
        .map(when -> ((Scalar) when).text().text())
        .toList();
  }

  /** Whether a condition is about an action. */
  static boolean names(String condition, String action) {
    return Pattern.compile("\\b" + Pattern.quote(action) + "\\b").matcher(condition).find();
  }
}
