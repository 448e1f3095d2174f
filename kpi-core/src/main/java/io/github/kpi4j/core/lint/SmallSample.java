package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.Unit;
import java.util.List;

/** A percentage of few things, which one of them turns. */
final class SmallSample implements LintRule {
  @Override
  public String name() {
    return "small-sample";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.contract().kpis().stream()
        .filter(kpi -> kpi.minSample().isEmpty())
        .filter(
            kpi ->
                subject
                    .uses()
                    .metric(kpi.metric())
                    .filter(metric -> metric.unit() == Unit.Plain.PERCENT)
                    .isPresent())
        .filter(kpi -> subject.uses().divisor(kpi).isPresent())
        // Who owes the rows would gain by having few of them.
        .filter(kpi -> subject.uses().tables(kpi.metric(), t -> t.owedBy().isPresent()).isEmpty())
        .map(
            kpi ->
                subject
                    .finding(this, Code.SMALL_SAMPLE, "kpis." + kpi.name())
                    .with("metric", kpi.metric()))
        .toList();
  }
}
