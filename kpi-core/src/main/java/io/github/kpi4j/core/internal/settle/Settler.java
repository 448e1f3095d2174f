package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fee.BaseFee;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the lines of one period: what is earned first, then what limits it. */
public final class Settler {
  private final Contract contract;
  private final FeePlan plan;
  private final LineWriter writer;
  private final FeePeriods periods;
  private final Limits limits;

  /**
   * A settler for one evaluation.
   *
   * @param contract a contract that has fees
   * @param evaluator gives the values
   * @param asOf the day at whose end it is made
   * @param scores gives the score of a period, where a bonus asks for it
   */
  public Settler(Contract contract, Evaluator evaluator, AsOf asOf, Scores scores) {
    this.contract = contract;
    this.plan = contract.fees().orElseThrow();
    this.periods = new FeePeriods(contract, asOf);
    this.writer = new LineWriter(contract, evaluator, periods, scores);
    this.limits = new Limits(contract, writer);
  }

  /**
   * What a period earns, before its limits.
   *
   * @param period a period that shares a day with the contract's term
   * @return the lines for base, commission, bonus and penalties, in the order of the contract
   */
  public List<FeeLine> earned(Period period) {
    List<FeeLine> lines = new ArrayList<>();
    plan.base().ifPresent(base -> base(base, period, lines));
    for (int i = 0; i < plan.commissions().size(); i++) {
      commission(plan.commissions().get(i), id("commission", i, plan.commissions()), period, lines);
    }
    for (int i = 0; i < plan.bonuses().size(); i++) {
      bonus(plan.bonuses().get(i), id("bonus", i, plan.bonuses()), period, lines);
    }
    for (int i = 0; i < plan.penalties().size(); i++) {
      Penalty penalty = plan.penalties().get(i);
      lines.add(writer.penalty(penalty, "penalties[" + (i + 1) + "]", period));
    }
    return lines;
  }

  /**
   * How long a line of a period that could not be worked out may still be paid.
   *
   * @param period a period
   * @return the last day
   */
  public LocalDate pendingUntil(Period period) {
    return contract.after(plan.pendingFor(), period.days().last());
  }

  /**
   * What limits a period.
   *
   * @param earned the lines of what it earns
   * @param period the period
   * @return the floor and the cap, where they change anything
   */
  public List<FeeLine> limits(List<FeeLine> earned, Period period) {
    return limits.of(earned, period);
  }

  /**
   * What the cap of the whole contract takes off.
   *
   * @param before the sum of all earlier statements
   * @param now the sum of the lines of this one
   * @param period the period that is settled
   * @return a line below zero, or empty below the cap
   */
  public Optional<FeeLine> contractCap(Rational before, Rational now, Period period) {
    return limits.ofContract(before, now, period);
  }

  private void base(BaseFee base, Period period, List<FeeLine> lines) {
    for (Period each : periods.due(base.per(), period)) {
      lines.add(writer.base(base, id("base", each, period), each));
    }
  }

  private void commission(Commission commission, String id, Period period, List<FeeLine> lines) {
    for (Period each : periods.due(commission.per(), period)) {
      lines.add(writer.commission(commission, id(id, each, period), each));
    }
  }

  private void bonus(Bonus bonus, String id, Period period, List<FeeLine> lines) {
    Optional<Grain> per =
        bonus.earned() instanceof Bonus.ExcessOf excess ? excess.per() : Optional.empty();
    List<Period> due = per.map(grain -> periods.due(grain, period)).orElse(List.of(period));
    for (Period each : due) {
      lines.add(writer.bonus(bonus, id(id, each, period), each));
    }
  }

  /**
   * What one side leaves with the other.
   *
   * @param period the period that is settled
   * @return a line in the first period of the term, if there is a deposit
   */
  public Optional<FeeLine> deposit(Period period) {
    return plan.deposit()
        .filter(deposit -> periods.isFirst(period))
        .map(deposit -> writer.deposit(deposit, period));
  }

  /**
   * What of it comes back.
   *
   * @return a line for the whole term, if there is a deposit
   */
  public Optional<FeeLine> refund() {
    return plan.deposit().map(deposit -> writer.refund(deposit, periods.term()));
  }

  /** A fee of several periods within the one that is settled has a line for each. */
  private static String id(String fee, Period each, Period period) {
    return each.equals(period) ? fee : fee + " " + each;
  }

  private static String id(String key, int index, List<?> all) {
    return all.size() == 1 ? key : key + "[" + (index + 1) + "]";
  }
}
