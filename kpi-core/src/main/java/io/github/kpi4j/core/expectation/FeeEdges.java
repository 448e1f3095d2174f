package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Comparisons.Bound;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.expectation.ProposedTests.Left;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.fee.BaseFee;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edges of fees: bounds of tiers, rows of a bonus, and the conditions of each line. */
final class FeeEdges {
  private static final Rational SOME = Rational.of(1000);

  private final Rehearsal rehearsal;
  private final Contract contract;
  private final FeePlan fees;
  private final GivenRates rates;
  private final List<Left> left = new ArrayList<>();

  FeeEdges(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.fees = contract.fees().orElseThrow();
    this.rates = new GivenRates(contract, fees, rehearsal.period());
  }

  /** Makes the tests of all fees; what none could be made of. */
  List<Left> all() {
    fees.base().ifPresent(this::base);
    for (int i = 0; i < fees.commissions().size(); i++) {
      commission(fees.commissions().get(i), Branches.oneOf("commission", i, fees.commissions()));
    }
    for (int i = 0; i < fees.bonuses().size(); i++) {
      bonus(fees.bonuses().get(i), Branches.oneOf("bonus", i, fees.bonuses()));
    }
    for (int i = 0; i < fees.penalties().size(); i++) {
      Penalty penalty = fees.penalties().get(i);
      Line line = new Line(Branches.item("penalties", i), penalty.amount().unit(), Map.of());
      gates(line, List.of(penalty.when()));
    }
    return left;
  }

  /** A line of fees, the unit it is worked out in, and values with which it is. */
  private record Line(String id, Unit unit, Map<String, Rational> values) {}

  private void base(BaseFee base) {
    gates(new Line("base", base.amount().unit(), Map.of()), base.onlyIf());
  }

  private void commission(Commission commission, String id) {
    Metric metric = contract.metric(commission.metric());
    List<Quantity> bounds =
        commission.tiers().tiers().stream().flatMap(tier -> tier.upTo().stream()).toList();
    Rational paid = bounds.isEmpty() ? SOME : bounds.get(0).amount();
    Line line = new Line(id, metric.unit(), Map.of(metric.name(), paid));
    bounds(line, metric, bounds, commission.onlyIf());
  }

  private void bonus(Bonus bonus, String id) {
    if (bonus.earned() instanceof Bonus.ByMetric by) {
      Metric metric = contract.metric(by.metric());
      List<Quantity> bounds =
          by.table().stream().flatMap(row -> row.condition().thresholds().stream()).toList();
      Rational met = Rehearsal.meeting(by.table().get(0).condition(), metric);
      Line line = new Line(id, by.of().unit(), Map.of(metric.name(), met));
      bounds(line, metric, bounds, bonus.onlyIf());
    } else if (bonus.earned() instanceof Bonus.ExcessOf excess) {
      Metric metric = contract.metric(excess.metric());
      Line probe = new Line(id, metric.unit(), Map.of(metric.name(), SOME));
      Optional<Quantity> over = over(excess, probe);
      over.ifPresent(
          amount -> {
            Rational more = amount.amount().plus(SOME);
            Line line = new Line(id, metric.unit(), Map.of(metric.name(), more));
            bounds(line, metric, List.of(amount), bonus.onlyIf());
          });
      if (over.isEmpty()) {
        left.add(new Left("fees." + id, Why.NOTHING));
      }
    } else {
      left.add(new Left("fees." + id, Why.SCORE));
    }
  }

  /** What has to be exceeded in the period. */
  private Optional<Quantity> over(Bonus.ExcessOf excess, Line probe) {
    return excess.over() instanceof Bonus.OverAmount fixed
        ? Optional.of(fixed.amount())
        : line(probe, probe.values()).stream()
            .flatMap(line -> line.steps().stream())
            .flatMap(step -> Optional.ofNullable(step.figures().get("wanted")).stream())
            .map(FeeStep.Figure::value)
            .findFirst();
  }

  /** Tests at the bounds of what is paid on, and at those of its conditions. */
  private void bounds(
      Line line, Metric metric, Collection<Quantity> bounds, List<Predicate> conditions) {
    Optional<List<Bound>> gates = Comparisons.of(contract, conditions);
    if (gates.isEmpty()) {
      left.add(new Left("fees." + line.id(), Why.CONDITION));
      return;
    }
    Map<String, Rational> open = Comparisons.meeting(gates.get());
    for (Rehearsal.Edge edge : Rehearsal.edges(metric, bounds)) {
      if (!keep(line, metric, edge, open)) {
        return;
      }
    }
    gates(line, conditions);
  }

  /** Tests at the bounds of conditions. */
  private void gates(Line line, List<Predicate> conditions) {
    Optional<List<Bound>> gates = Comparisons.of(contract, conditions);
    if (gates.isEmpty()) {
      left.add(new Left("fees." + line.id(), Why.CONDITION));
      return;
    }
    for (Bound gate : gates.get()) {
      for (Rehearsal.Edge edge : Rehearsal.edges(gate.metric(), List.of(gate.value()))) {
        if (!keep(line, gate.metric(), edge, Comparisons.meeting(gates.get()))) {
          return;
        }
      }
    }
  }

  private boolean keep(Line line, Metric metric, Rehearsal.Edge edge, Map<String, Rational> open) {
    Map<String, Rational> values = new LinkedHashMap<>(line.values());
    values.putAll(open);
    values.put(metric.name(), edge.amount());
    Optional<FeeLine> found = line(line, values);
    if (found.isEmpty()) {
      left.add(new Left("fees." + line.id(), Why.NOTHING));
      return false;
    }
    Expected expected =
        found
            .get()
            .pending()
            .<Expected>map(reason -> new Expectation.Nothing(Optional.of(reason.kind())))
            .orElse(new Expectation.Value(found.get().amount()));
    rehearsal.keep(
        line.id() + ": " + metric.name() + ", " + edge.name(),
        given(values),
        rates.of(line.unit()),
        Kind.FEE,
        line.id(),
        expected);
    return true;
  }

  private Optional<FeeLine> line(Line line, Map<String, Rational> values) {
    return rehearsal.of(given(values), rates.of(line.unit())).statement().stream()
        .flatMap(statement -> statement.lines().stream())
        .filter(one -> one.id().equals(line.id()))
        .findFirst();
  }

  private Map<String, GivenValue> given(Map<String, Rational> values) {
    Map<String, GivenValue> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, rehearsal.value(contract.metric(name), value)));
    return given;
  }
}
