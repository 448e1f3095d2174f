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
        .flatMap(
            metric ->
                subject.contract().metrics().stream()
                    .filter(net -> takesFrom(net, metric))
                    .limit(1)
                    .map(
                        net ->
                            subject
                                .finding(this, Code.GROSS_COMMISSION, "fees.commission")
                                .with("metric", metric)
                                .with("net", net.name())))
        .toList();
  }

  private static boolean takesFrom(Metric net, String gross) {
    return net.definition() instanceof Derived derived
        && derived.formula() instanceof Formula.Binary difference
        && difference.operator() == Operator.MINUS
        && difference.left() instanceof Formula.Reference left
        && left.metric().equals(gross);
  }
}
