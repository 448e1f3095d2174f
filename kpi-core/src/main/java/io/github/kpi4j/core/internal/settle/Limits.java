package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Limit;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The least and the most that a period and a whole contract cost. */
final class Limits {
  private final FeePlan plan;
  private final LineWriter writer;

  Limits(Contract contract, LineWriter writer) {
    this.plan = contract.fees().orElseThrow();
    this.writer = writer;
  }

  /** The floor and the cap of a period; none where what is earned lies between them. */
  List<FeeLine> of(List<FeeLine> earned, Period period) {
    Rational sum = FeeLine.sum(earned);
    List<FeeLine> lines = new ArrayList<>();
    Optional<FeeLine> floor =
        plan.floor().flatMap(least -> line("floor", FeeLine.Kind.FLOOR, least, sum, period));
    floor.ifPresent(lines::add);
    Rational raised = sum.plus(FeeLine.sum(lines));
    plan.cap()
        .flatMap(most -> line("cap", FeeLine.Kind.CAP, most, raised, period))
        .ifPresent(lines::add);
    return lines;
  }

  /** What the cap of the contract takes off a period, if anything. */
  Optional<FeeLine> ofContract(Rational before, Rational now, Period period) {
    return plan.contractCap()
        .flatMap(
            most ->
                line("contract_cap", FeeLine.Kind.CONTRACT_CAP, most, before.plus(now), period));
  }

  private Optional<FeeLine> line(
      String id, FeeLine.Kind kind, Limit limit, Rational sum, Period period) {
    Working line = writer.limit(id, kind, limit, period);
    if (line.isPending()) {
      return Optional.of(writer.finish(line));
    }
    Rational bound = line.amount().amount();
    boolean missed =
        kind == FeeLine.Kind.FLOOR ? sum.compareTo(bound) < 0 : sum.compareTo(bound) > 0;
    if (!missed) {
      return Optional.empty();
    }
    Quantity earned = new Quantity(sum, Unit.money(plan.currency()));
    line.becomes(new Quantity(bound.minus(sum), earned.unit()));
    line.step(FeeStep.Kind.SUBTOTAL, Map.of(), Map.of("earned", Working.figure(earned)));
    return Optional.of(writer.finish(line));
  }
}
