package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Nobody has to answer within any time. */
final class ServiceLevel implements LintRule {
  @Override
  public String name() {
    return "no-sla";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.has("sla") || !subject.reads("sla")
        ? List.of()
        : List.of(subject.finding(this, Code.NO_SERVICE_LEVEL, "sla"));
  }
}
