package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.target.Direction;
import java.util.List;
import java.util.Optional;

/** Sales are wanted, and nobody looks at what is left of them. */
final class ProfitBlind implements LintRule {
  @Override
  public String name() {
    return "profit-blind";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Contract contract = subject.contract();
    MetricUse uses = subject.uses();
    Optional<String> wanted =
        contract.targets().stream()
            .filter(target -> uses.isTakings(target.metric()))
            .map(target -> "targets." + target.name())
            .findFirst()
            .or(
                () ->
                    contract.kpis().stream()
                        .filter(kpi -> kpi.better() == Direction.HIGHER)
                        .filter(kpi -> uses.isTakings(kpi.metric()))
                        .map(kpi -> "kpis." + kpi.name())
                        .findFirst());
    boolean margin =
        contract.kpis().stream()
            .anyMatch(kpi -> kpi.better() == Direction.HIGHER && uses.subtracts(kpi.metric()));
    long shares =
        contract.kpis().stream()
            .filter(kpi -> kpi.better() == Direction.LOWER && uses.divisor(kpi).isPresent())
            .map(Kpi::metric)
            .distinct()
            .count();
    if (wanted.isEmpty() || (margin && shares >= 2)) {
      return List.of();
    }
    return List.of(
        subject
            .finding(this, Code.PROFIT_BLIND, wanted.get())
            .with("missing", margin ? "@lint.cost_shares" : "@lint.margin"));
  }
}
