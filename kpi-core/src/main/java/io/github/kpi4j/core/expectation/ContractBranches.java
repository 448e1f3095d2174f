package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.expectation.Branch.Kind;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Tier;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Bands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways that one version of a contract can turn out, as far as a test can see them. */
final class ContractBranches {
  private final Contract contract;
  private final List<Branch> found = new ArrayList<>();

  ContractBranches(Contract contract) {
    this.contract = contract;
  }

  List<Branch> all() {
    contract.stagePlans().forEach(this::stages);
    contract.kpis().forEach(this::bands);
    contract.scorecard().ifPresent(this::scorecard);
    for (Alert alert : contract.alerts()) {
      either(Kind.ALERT, "alerts." + alert.name(), alert.when());
    }
    contract.fees().ifPresent(this::fees);
    found.addAll(new ApprovalBranches(contract.duties()).all());
    return found;
  }

  private void stages(StagePlan plan) {
    plan.stages().forEach(stage -> found.add(Branches.stage(plan.name(), stage.name())));
    if (plan.canFail()) {
      found.add(Branches.stage(plan.name(), StagePlan.FAILED));
    }
  }

  private void bands(Kpi kpi) {
    if (kpi.goal() instanceof Goal.Staged staged) {
      staged.bands().forEach((stage, bands) -> bands(kpi, Optional.of(stage), bands));
    } else if (kpi.goal() instanceof Goal.Flat flat) {
      bands(kpi, Optional.empty(), flat.bands());
    }
  }

  private void bands(Kpi kpi, Optional<String> stage, Bands bands) {
    bands.bands().forEach(band -> found.add(Branches.band(kpi, stage, band)));
  }

  private void scorecard(Scorecard card) {
    card.grades().forEach(grade -> found.add(Branches.grade(grade)));
    for (int i = 0; i < card.redLines().size(); i++) {
      String path = Branches.item("scorecard.red_lines", i);
      either(Kind.RED_LINE, path, card.redLines().get(i).when());
    }
  }

  private void fees(FeePlan fees) {
    fees.base().ifPresent(base -> gates("fees.base", base.onlyIf()));
    for (int i = 0; i < fees.commissions().size(); i++) {
      String path = Branches.oneOf("fees.commission", i, fees.commissions());
      List<Tier> tiers = fees.commissions().get(i).tiers().tiers();
      for (int t = 0; t < tiers.size(); t++) {
        found.add(Branches.tier(path, t, tiers));
      }
      gates(path, fees.commissions().get(i).onlyIf());
    }
    for (int i = 0; i < fees.bonuses().size(); i++) {
      String path = Branches.oneOf("fees.bonus", i, fees.bonuses());
      List<Bonus.Row> table = Branches.table(fees.bonuses().get(i));
      for (int r = 0; r < table.size(); r++) {
        found.add(Branches.row(path, r, table));
      }
      if (!table.isEmpty()) {
        found.add(Branches.noRow(path, table));
      }
      if (fees.bonuses().get(i).earned() instanceof Bonus.ExcessOf excess) {
        found.add(Branches.excess(path, excess, true));
        found.add(Branches.excess(path, excess, false));
      }
      gates(path, fees.bonuses().get(i).onlyIf());
    }
    for (int i = 0; i < fees.penalties().size(); i++) {
      either(Kind.PENALTY, Branches.item("fees.penalties", i), fees.penalties().get(i).when());
    }
    Branches.limits(fees)
        .forEach(
            (line, limit) -> {
              found.add(Branches.limit(line, limit, true));
              found.add(Branches.limit(line, limit, false));
            });
  }

  private void gates(String path, List<Predicate> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      either(Kind.GATE, Branches.item(path + ".only_if", i), conditions.get(i));
    }
  }

  private void either(Kind kind, String path, Predicate condition) {
    found.add(Branches.either(kind, path, condition, true));
    found.add(Branches.either(kind, path, condition, false));
  }
}
