package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Metric;
import java.util.List;

/** A ratio whose denominator is zero on many days. */
final class ZeroDenominator implements LintRule {
  @Override
  public String name() {
    return "zero-denominator";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.contract().kpis().stream()
        .filter(kpi -> kpi.minSample().isEmpty())
        .filter(
            kpi ->
                subject.uses().divisor(kpi).stream()
                    .flatMap(divisor -> subject.uses().parts(divisor).stream())
                    .flatMap(part -> subject.uses().metric(part).stream())
                    .map(Metric::definition)
                    .anyMatch(d -> d instanceof Aggregate leaf && leaf.absentIsZero()))
        .map(
            kpi ->
                subject
                    .finding(this, Code.ZERO_DENOMINATOR, "kpis." + kpi.name())
                    .with("metric", kpi.metric()))
        .toList();
  }
}
