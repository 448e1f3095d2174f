package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Duties that each side believes to be the other's. */
final class Responsibilities implements LintRule {
  /** Those that cost most when nobody has them. */
  private static final List<String> COSTLY = List.of("tax_filing", "customs");

  @Override
  public String name() {
    return "no-responsibilities";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    if (!subject.reads("responsibilities")) {
      return List.of();
    }
    return subject.has("responsibilities")
        ? COSTLY.stream()
            .filter(duty -> !subject.has("responsibilities." + duty))
            .map(
                duty ->
                    subject
                        .finding(this, Code.DUTY_WITHOUT_PARTY, "responsibilities." + duty)
                        .with("duty", duty))
            .toList()
        : List.of(subject.finding(this, Code.NO_RESPONSIBILITIES, "responsibilities"));
  }
}
