package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.target.Target;
import java.util.ArrayList;
import java.util.List;

/** What is young is asked as much as what is grown. */
final class OneStageTarget implements LintRule {
  @Override
  public String name() {
    return "one-stage-target";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    Contract contract = subject.contract();
    if (!contract.stagePlans().isEmpty()) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    for (Target target : contract.targets()) {
      if (target.over().days().days() > 92 && target.time().isEmpty()) {
        found.add(subject.finding(this, Code.ONE_STAGE_TARGET, "targets." + target.name()));
      }
    }
    for (Kpi kpi : contract.kpis()) {
      if (kpi.forEach().stream().anyMatch(dimension -> hasStart(contract, dimension))) {
        found.add(subject.finding(this, Code.ONE_STAGE_TARGET, "kpis." + kpi.name()));
      }
    }
    return found;
  }

  /** Whether a reference table says on which day a subject began. */
  private static boolean hasStart(Contract contract, String dimension) {
    return contract.data().tables().stream()
        .filter(table -> table.kind() == TableKind.REFERENCE)
        .filter(table -> table.key().equals(List.of(dimension)))
        .flatMap(table -> table.attributes().stream())
        .anyMatch(attribute -> attribute.type() == DimensionType.DATE);
  }
}
