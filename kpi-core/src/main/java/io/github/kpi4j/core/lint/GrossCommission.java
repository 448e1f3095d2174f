package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Operator;
import java.util.List;
import java.util.Optional;

/** A commission on sales that are sent back, although it is known what was. */
final class GrossCommission implements LintRule {
  @Override
  public String name() {
    return "gross-commission";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.contract().fees().map(FeePlan::commissions).orElse(List.of()).stream()
        .map(Commission::metric)
        .filter(metric -> subject.uses().isTakings(metric))
        .flatMap(metric -> net(subject, metric).or(() -> refunds(subject, metric)).stream())
        .toList();
  }

  private Optional<Diagnostic> net(LintSubject subject, String metric) {
    return subject.contract().metrics().stream()
        .filter(net -> takesFrom(net, metric))
        .findFirst()
        .map(
            net ->
                subject
                    .finding(this, Code.GROSS_COMMISSION, "fees.commission")
                    .with("metric", metric)
                    .with("net", net.name()));
  }

  /** Money that came back is measured, and nobody takes it off. */
  private Optional<Diagnostic> refunds(LintSubject subject, String metric) {
    return NameWords.REFUNDS.in(metric)
        ? Optional.empty()
        : subject.contract().data().tables().stream()
            .flatMap(table -> table.measures().stream())
            .filter(measure -> measure.unit().isMoney() && NameWords.REFUNDS.in(measure.name()))
            .findFirst()
            .map(
                measure ->
                    subject
                        .finding(this, Code.REFUNDS_NOT_TAKEN_OFF, "fees.commission")
                        .with("metric", metric)
                        .with("refunds", measure.name()));
  }

  private static boolean takesFrom(Metric net, String gross) {
    return net.definition() instanceof Derived derived
        && derived.formula() instanceof Formula.Binary difference
        && difference.operator() == Operator.MINUS
        && difference.left() instanceof Formula.Reference left
        && left.metric().equals(gross);
  }
}
