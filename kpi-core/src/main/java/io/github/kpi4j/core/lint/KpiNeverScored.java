package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** A KPI that is measured and counts for nothing. */
final class KpiNeverScored implements LintRule {
  @Override
  public String name() {
    return "kpi-never-scored";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.contract().kpis().stream()
        .filter(kpi -> subject.contract().scorecard().isPresent() && kpi.weight().isEmpty())
        .filter(kpi -> subject.has("kpis." + kpi.name()))
        .map(
            kpi ->
                subject
                    .finding(this, Code.KPI_NEVER_SCORED, "kpis." + kpi.name())
                    .with("name", kpi.name()))
        .toList();
  }
}
