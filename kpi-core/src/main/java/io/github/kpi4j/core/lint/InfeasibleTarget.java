package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.result.Feasibility;
import java.util.ArrayList;
import java.util.List;

/** A target that lies further above the best past period than its stretch allows. */
final class InfeasibleTarget implements LintRule {
  @Override
  public String name() {
    return "infeasible-target";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    List<Diagnostic> found = new ArrayList<>();
    for (Feasibility feasibility : subject.history()) {
      feasibility.lines().stream()
          .filter(Feasibility.Line::stretched)
          .findFirst()
          .ifPresent(
              line ->
                  found.add(
                      subject
                          .finding(
                              this, Code.TARGET_STRETCHED, "targets." + feasibility.target().name())
                          .with("period", line.period())
                          .with("wanted", line.wanted())
                          .with(
                              "best",
                              line.best().map(best -> best.value().toString()).orElse("@none"))));
    }
    return found;
  }
}
