package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Duties that each side believes to be the other's. */
final class Responsibilities implements LintRule {
  @Override
  public String name() {
    return "no-responsibilities";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.has("responsibilities") || !subject.reads("responsibilities")
        ? List.of()
        : List.of(subject.finding(this, Code.NO_RESPONSIBILITIES, "responsibilities"));
  }
}
