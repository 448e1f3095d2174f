package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;

/** A percentage that was probably meant as a hundred times more or less. */
final class UnlikelyShare implements LintRule {
  @Override
  public String name() {
    return "unlikely-percentage";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    List<Diagnostic> found = new ArrayList<>();
    for (Kpi kpi : subject.contract().kpis()) {
      List<Rational> bounds =
          kpi.goal().all().stream()
              .filter(
                  band ->
                      !(band.condition() instanceof io.github.kpi4j.core.target.Condition.OfTarget))
              .flatMap(band -> band.condition().thresholds().stream())
              .filter(bound -> bound.unit() == Unit.Plain.PERCENT)
              .map(Quantity::amount)
              .filter(amount -> amount.signum() > 0)
              .toList();
      boolean small =
          !bounds.isEmpty() && bounds.stream().allMatch(b -> b.compareTo(Rational.of(1, 100)) < 0);
      boolean large = bounds.stream().anyMatch(b -> b.compareTo(Rational.of(10)) > 0);
      if (small || large) {
        found.add(
            subject
                .finding(this, Code.UNLIKELY_SHARE, "kpis." + kpi.name())
                .with("name", kpi.name())
                .with("found", new Quantity(bounds.get(0), Unit.Plain.PERCENT)));
      }
    }
    return found;
  }
}
