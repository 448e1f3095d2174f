package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.FeePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A bonus on figures that may still be restated. */
final class ProvisionalBonus implements LintRule {
  @Override
  public String name() {
    return "provisional-bonus";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Contract contract = subject.contract();
    Set<String> judged = new TreeSet<>();
    for (Bonus bonus : contract.fees().map(FeePlan::bonuses).orElse(List.of())) {
      if (bonus.earned() instanceof Bonus.ByMetric by) {
        judged.add(by.metric());
      } else if (bonus.earned() instanceof Bonus.ExcessOf excess) {
        judged.add(excess.metric());
      } else if (bonus.earned() instanceof Bonus.ByScore) {
        contract.kpis().stream()
            .filter(kpi -> kpi.weight().isPresent())
            .forEach(kpi -> judged.add(kpi.metric()));
      }
    }
    return judged.stream()
        .flatMap(metric -> subject.uses().tables(metric, ProvisionalBonus::open).stream())
        .map(TableSchema::name)
        .distinct()
        .sorted()
        .map(
            table ->
                subject.finding(this, Code.PROVISIONAL_BONUS, "fees.bonus").with("table", table))
        .toList();
  }

  private static boolean open(TableSchema table) {
    return table.kind() != TableKind.REFERENCE && table.finalAfter().isEmpty();
  }
}
