package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.expectation.Branch.Kind;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Limit;
import io.github.kpi4j.core.fee.Tier;
import io.github.kpi4j.core.fee.Tiers;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.value.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tiers, rows and conditions by which the lines of a statement were worked out. */
final class ReachedFees {
  private final FeePlan fees;
  private final List<FeeLine> lines;
  private final Set<Branch> found = new LinkedHashSet<>();

  ReachedFees(FeePlan fees, List<FeeLine> lines) {
    this.fees = fees;
    this.lines = List.copyOf(lines);
  }

  Set<Branch> all() {
    fees.base().ifPresent(base -> gates("fees.base", base.onlyIf(), lines("base")));
    for (int i = 0; i < fees.commissions().size(); i++) {
      String name = Branches.oneOf("commission", i, fees.commissions());
      Tiers tiers = fees.commissions().get(i).tiers();
      lines(name).forEach(line -> tiers("fees." + name, tiers, line));
      gates("fees." + name, fees.commissions().get(i).onlyIf(), lines(name));
    }
    for (int i = 0; i < fees.bonuses().size(); i++) {
      String name = Branches.oneOf("bonus", i, fees.bonuses());
      List<Bonus.Row> table = Branches.table(fees.bonuses().get(i));
      lines(name).forEach(line -> row("fees." + name, table, line));
      if (fees.bonuses().get(i).earned() instanceof Bonus.ExcessOf excess) {
        lines(name).forEach(line -> excess("fees." + name, excess, line));
      }
      gates("fees." + name, fees.bonuses().get(i).onlyIf(), lines(name));
    }
    for (int i = 0; i < fees.penalties().size(); i++) {
      String name = Branches.item("penalties", i);
      Predicate when = fees.penalties().get(i).when();
      for (FeeLine line : lines(name)) {
        answer(line, when, true)
            .ifPresent(due -> found.add(Branches.either(Kind.PENALTY, "fees." + name, when, due)));
      }
    }
    Branches.limits(fees).forEach(this::limit);
    return found;
  }

  /** A limit that could not be worked out is neither. */
  private void limit(String name, Limit limit) {
    if (lines(name).stream().allMatch(line -> line.pending().isEmpty())) {
      found.add(Branches.limit(name, limit, !lines(name).isEmpty()));
    }
  }

  private void excess(String path, Bonus.ExcessOf excess, FeeLine line) {
    figure(line, FeeStep.Kind.EXCESS, "excess")
        .ifPresent(above -> found.add(Branches.excess(path, excess, above.amount().signum() > 0)));
  }

  /** The lines of a fee; one of several periods within the settled one has a line for each. */
  private List<FeeLine> lines(String name) {
    return lines.stream()
        .filter(line -> line.id().equals(name) || line.id().startsWith(name + " "))
        .toList();
  }

  private void tiers(String path, Tiers tiers, FeeLine line) {
    Optional<Quantity> base = figure(line, FeeStep.Kind.QUANTITY);
    if (base.isPresent() && has(line, FeeStep.Kind.TIER)) {
      List<Tier> used = tiers.on(base.get()).stream().map(Tiers.Slice::tier).toList();
      for (int i = 0; i < tiers.tiers().size(); i++) {
        if (used.contains(tiers.tiers().get(i))) {
          found.add(Branches.tier(path, i, tiers.tiers()));
        }
      }
    }
  }

  private void row(String path, List<Bonus.Row> table, FeeLine line) {
    Optional<Quantity> value = figure(line, FeeStep.Kind.ROW);
    for (int i = 0; value.isPresent() && i < table.size(); i++) {
      if (table.get(i).condition().holds(value.get().amount())) {
        found.add(Branches.row(path, i, table));
        return;
      }
    }
    if (has(line, FeeStep.Kind.NO_ROW)) {
      found.add(Branches.noRow(path, table));
    }
  }

  private void gates(String path, List<Predicate> conditions, List<FeeLine> paid) {
    for (int i = 0; i < conditions.size(); i++) {
      for (FeeLine line : paid) {
        String item = Branches.item(path + ".only_if", i);
        Predicate condition = conditions.get(i);
        answer(line, condition, false)
            .ifPresent(holds -> found.add(Branches.either(Kind.GATE, item, condition, holds)));
      }
    }
  }

  /** Whether a condition held, where it was asked and somebody could tell. */
  private static Optional<Boolean> answer(FeeLine line, Predicate condition, boolean withheld) {
    return line.steps().stream()
        .filter(step -> condition.toString().equals(step.words().get("condition")))
        .flatMap(step -> answer(step.kind(), withheld).stream())
        .findFirst();
  }

  private static Optional<Boolean> answer(FeeStep.Kind kind, boolean withheld) {
    return switch (kind) {
      case GATE_OPEN -> Optional.of(true);
      case GATE_CLOSED -> Optional.of(false);
      case WITHHELD -> Optional.of(withheld);
      default -> Optional.empty();
    };
  }

  private static boolean has(FeeLine line, FeeStep.Kind kind) {
    return line.steps().stream().anyMatch(step -> step.kind() == kind);
  }

  private static Optional<Quantity> figure(FeeLine line, FeeStep.Kind kind) {
    return figure(line, kind, "value");
  }

  private static Optional<Quantity> figure(FeeLine line, FeeStep.Kind kind, String name) {
    return line.steps().stream()
        .filter(step -> step.kind() == kind)
        .flatMap(step -> Optional.ofNullable(step.figures().get(name)).stream())
        .map(FeeStep.Figure::value)
        .findFirst();
  }
}
