package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Data of which there is one copy. */
final class Backup implements LintRule {
  @Override
  public String name() {
    return "no-backup";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.has("data_policy.backup") || !subject.reads("data_policy")
        ? List.of()
        : List.of(subject.finding(this, Code.NO_BACKUP, "data_policy.backup"));
  }
}
