package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.expectation.Dues.Due;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The edges of fees: bounds of tiers, rows of a bonus, and the conditions of each line, in the
 * statement in which the line stands.
 */
final class FeeEdges {
  // What is paid on where any amount will do.
  private static final Rational SOME = Rational.of(1000);

  private final Rehearsal rehearsal;
  private final Contract contract;
  private final FeePlan fees;
  private final Dues dues;
  private final Values values;
  private final Solver solver;
  private final Conditions conditions;
  private final ScoreScenes scores;
  private final Unreached unreached;

  FeeEdges(Rehearsal rehearsal, ScoreScenes scores, Unreached unreached) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
    this.fees = contract.fees().orElseThrow();
    this.scores = scores;
    this.unreached = unreached;
    this.dues = new Dues(rehearsal);
    this.values = new Values(contract, false);
    this.solver = new Solver(contract, values, Map.of());
    this.conditions = new Conditions(solver);
  }

  /** Makes the tests of all fees. */
  void all() {
    fees.base()
        .ifPresent(
            base ->
                due("base", base.amount().unit())
                    .ifPresent(due -> gates(due, base.onlyIf(), found -> found)));
    for (int i = 0; i < fees.commissions().size(); i++) {
      commission(fees.commissions().get(i), Branches.oneOf("commission", i, fees.commissions()));
    }
    for (int i = 0; i < fees.bonuses().size(); i++) {
      bonus(fees.bonuses().get(i), Branches.oneOf("bonus", i, fees.bonuses()));
    }
    for (int i = 0; i < fees.penalties().size(); i++) {
      Penalty penalty = fees.penalties().get(i);
      due(Branches.item("penalties", i), penalty.amount().unit())
          .ifPresent(due -> gates(due, List.of(penalty.when()), found -> found));
    }
    new LimitEdges(rehearsal, dues).all();
  }

  /** Where a line of fees stands; where it stands nowhere nothing comes of it. */
  private Optional<Due> due(String id, Unit unit) {
    Optional<Due> due = dues.find(id, unit);
    if (due.isEmpty()) {
      unreached.put("fees." + id, Why.NOTHING);
    }
    return due;
  }

  private void commission(Commission commission, String id) {
    Metric metric = contract.metric(commission.metric());
    List<Quantity> bounds =
        commission.tiers().tiers().stream().flatMap(tier -> tier.upTo().stream()).toList();
    // One rate for everything has its edge where there is nothing to pay on.
    List<Quantity> edges =
        bounds.isEmpty() ? List.of(new Quantity(Rational.ZERO, metric.unit())) : bounds;
    due(id, metric.unit()).ifPresent(due -> paid(due, metric, SOME, edges, commission.onlyIf()));
  }

  private void bonus(Bonus bonus, String id) {
    if (bonus.earned() instanceof Bonus.ByMetric by) {
      Metric metric = contract.metric(by.metric());
      List<Quantity> bounds =
          by.table().stream().flatMap(row -> row.condition().thresholds().stream()).toList();
      Rational met = Rehearsal.meeting(by.table().get(0).condition(), metric);
      due(id, by.of().unit()).ifPresent(due -> paid(due, metric, met, bounds, bonus.onlyIf()));
    } else if (bonus.earned() instanceof Bonus.ExcessOf excess) {
      Metric metric = contract.metric(excess.metric());
      due(id, metric.unit()).ifPresent(due -> excess(due, metric, excess.over(), bonus.onlyIf()));
    } else if (bonus.earned() instanceof Bonus.ByScore by) {
      if (scores.empty().isEmpty()) {
        unreached.put("fees." + id, Why.SCORE);
      }
      scores
          .empty()
          .flatMap(scene -> dues.find(id, by.of().unit(), List.of(scene.period())))
          .ifPresent(due -> new BonusByScore(rehearsal, scores, bonus, due).all(by));
    }
  }

  private void excess(Due due, Metric metric, Bonus.Over over, List<Predicate> gates) {
    Optional<Quantity> wanted =
        over instanceof Bonus.OverAmount fixed
            ? Optional.of(fixed.amount())
            : worth(due, metric, SOME).flatMap(found -> due.line(of(due, found))).stream()
                .flatMap(line -> line.steps().stream())
                .flatMap(step -> Optional.ofNullable(step.figures().get("wanted")).stream())
                .map(FeeStep.Figure::value)
                .findFirst();
    wanted.ifPresent(
        amount -> paid(due, metric, amount.amount().plus(SOME), List.of(amount), gates));
  }

  /**
   * Tests at the bounds of what is paid on, with all conditions met where they can be, and at those
   * of its conditions, with an amount that is paid.
   */
  private void paid(
      Due due, Metric metric, Rational enough, Collection<Quantity> bounds, List<Predicate> gates) {
    for (Rehearsal.Edge edge : Rehearsal.edges(metric, bounds)) {
      worth(due, metric, edge.amount())
          .map(found -> conditions.settleAll(gates, due.over(), found).orElse(found))
          .ifPresent(found -> keep(due, metric.name() + ", " + edge.name(), found));
    }
    // A condition may be about the same metric; then it is worth what the condition says.
    gates(
        due,
        gates,
        found ->
            solver.value(metric.name(), due.days(), found).isPresent()
                ? found
                : solver.metric(metric.name(), due.days(), enough, found).orElse(found));
  }

  private Optional<Figures> worth(Due due, Metric metric, Rational amount) {
    return solver.metric(metric.name(), due.days(), amount, Figures.NONE);
  }

  /** Tests at the edges of each condition, with all others met and something to be paid on. */
  private void gates(Due due, List<Predicate> gates, UnaryOperator<Figures> paid) {
    for (Predicate gate : gates) {
      List<Predicate> others = new ArrayList<>(gates);
      others.remove(gate);
      for (Conditions.Case one : conditions.edges(gate, due.over(), Figures.NONE)) {
        Figures all = conditions.settleAll(others, due.over(), one.figures()).orElse(one.figures());
        keep(due, one.name(), paid.apply(all));
      }
    }
  }

  private void keep(Due due, String name, Figures figures) {
    due.keep(rehearsal, name, of(due, figures));
  }

  private TestResult of(Due due, Figures figures) {
    return rehearsal.of(due.nothing().withGiven(values.of(figures)));
  }
}
