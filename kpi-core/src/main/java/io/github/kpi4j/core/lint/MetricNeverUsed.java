package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.ScoreBy;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A metric of the contract's own that nothing is made of. */
final class MetricNeverUsed implements LintRule {
  @Override
  public String name() {
    return "metric-never-used";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Set<String> used = used(subject);
    return subject.contract().metrics().stream()
        .map(Metric::name)
        .filter(name -> !used.contains(name) && subject.has("metrics." + name))
        .map(
            name ->
                subject.finding(this, Code.METRIC_NEVER_USED, "metrics." + name).with("name", name))
        .toList();
  }

  private static Set<String> used(LintSubject subject) {
    Contract contract = subject.contract();
    Set<String> named = new TreeSet<>();
    for (Kpi kpi : contract.kpis()) {
      named.add(kpi.metric());
      kpi.minSample().forEach(sample -> named.add(sample.metric()));
      if (kpi.scoreBy().orElse(null) instanceof ScoreBy.ShareOf share) {
        named.add(share.metric());
      }
    }
    contract.targets().forEach(target -> named.add(target.metric()));
    List<Formula> conditions = new ArrayList<>();
    contract.scorecard().ifPresent(card -> card.redLines().forEach(l -> conditions.add(l.when())));
    contract
        .alerts()
        .forEach(
            alert -> {
              conditions.add(alert.when());
              alert.clearWhen().ifPresent(conditions::add);
            });
    contract.stagePlans().stream()
        .flatMap(plan -> plan.stages().stream())
        .filter(Stage.Earned.class::isInstance)
        .forEach(stage -> conditions.add(((Stage.Earned) stage).graduateWhen()));
    contract.fees().ifPresent(fees -> addTo(named, conditions, fees));
    Set<String> used = new TreeSet<>();
    named.forEach(name -> used.addAll(subject.uses().parts(name)));
    conditions.forEach(condition -> used.addAll(subject.uses().parts(condition)));
    return used;
  }

  private static void addTo(Set<String> named, List<Formula> conditions, FeePlan fees) {
    fees.base().ifPresent(base -> conditions.addAll(base.onlyIf()));
    for (Commission commission : fees.commissions()) {
      named.add(commission.metric());
      conditions.addAll(commission.onlyIf());
    }
    for (Bonus bonus : fees.bonuses()) {
      conditions.addAll(bonus.onlyIf());
      if (bonus.earned() instanceof Bonus.ByMetric by) {
        named.add(by.metric());
      } else if (bonus.earned() instanceof Bonus.ExcessOf excess) {
        named.add(excess.metric());
      }
    }
    fees.penalties().forEach(penalty -> conditions.add(penalty.when()));
  }
}
