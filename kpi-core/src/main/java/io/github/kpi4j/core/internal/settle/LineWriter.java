package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fee.BaseFee;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.Deposit;
import io.github.kpi4j.core.fee.Limit;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.fee.Proration;
import io.github.kpi4j.core.fee.Tiers;
import io.github.kpi4j.core.internal.eval.Evaluator;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.internal.eval.Scope;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out one line: quantity, gate, tiers, part of the period, exchange, and one rounding at the
 * end. Where a step has no answer the line is pending with the reason.
 */
final class LineWriter {
  private final Contract contract;
  private final Evaluator evaluator;
  private final FeePeriods periods;
  private final Scores scores;
  private final FeeMoneyChanger changer;
  private final Gates gates;

  LineWriter(Contract contract, Evaluator evaluator, FeePeriods periods, Scores scores) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.periods = periods;
    this.scores = scores;
    this.changer = new FeeMoneyChanger(contract, evaluator, periods);
    this.gates = new Gates(contract, evaluator, periods);
  }

  FeeLine base(BaseFee base, String id, Period period) {
    Working line = start(id, FeeLine.Kind.BASE, period, base.place(), base.amount().unit());
    if (gates.open(base.onlyIf(), line)) {
      agreed(line, base.amount());
      part(line, base.proration());
    }
    return finish(line);
  }

  FeeLine commission(Commission commission, String id, Period period) {
    Unit unit = contract.metric(commission.metric()).unit();
    Working line = start(id, FeeLine.Kind.COMMISSION, period, commission.place(), unit);
    Optional<Quantity> sales = measure(line, commission.metric());
    if (sales.isPresent() && gates.open(commission.onlyIf(), line)) {
      tiers(line, commission.tiers(), sales.get());
    }
    return finish(line);
  }

  private static void tiers(Working line, Tiers tiers, Quantity sales) {
    if (sales.amount().signum() < 0) {
      line.becomes(new Quantity(Rational.ZERO, sales.unit()));
      line.step(FeeStep.Kind.BELOW_ZERO, Map.of(), Map.of("loss", Working.figure(sales)));
    }
    Rational sum = Rational.ZERO;
    for (Tiers.Slice slice : tiers.on(sales)) {
      sum = sum.plus(slice.fee().amount());
      line.becomes(new Quantity(sum, sales.unit()));
      line.step(
          FeeStep.Kind.TIER,
          Map.of(),
          Map.of(
              "amount", Working.figure(slice.amount()),
              "rate", Working.percent(slice.tier().rate()),
              "fee", Working.figure(slice.fee())));
    }
  }

  FeeLine bonus(Bonus bonus, String id, Period period) {
    Bonus.Earned earned = bonus.earned();
    if (earned instanceof Bonus.ByScore byScore) {
      Working line = start(id, FeeLine.Kind.BONUS, period, bonus.place(), byScore.of().unit());
      Optional<Quantity> score = score(line);
      if (score.isPresent() && gates.open(bonus.onlyIf(), line)) {
        row(line, score.get(), Scorecard.PLACES, byScore.of(), byScore.table());
      }
      return finish(line);
    }
    if (earned instanceof Bonus.ByMetric byMetric) {
      Working line = start(id, FeeLine.Kind.BONUS, period, bonus.place(), byMetric.of().unit());
      Optional<Quantity> value = measure(line, byMetric.metric());
      if (value.isPresent() && gates.open(bonus.onlyIf(), line)) {
        int places = contract.metric(byMetric.metric()).places();
        row(line, value.get(), places, byMetric.of(), byMetric.table());
      }
      return finish(line);
    }
    Bonus.ExcessOf excess = (Bonus.ExcessOf) earned;
    Unit unit = contract.metric(excess.metric()).unit();
    Working line = start(id, FeeLine.Kind.BONUS, period, bonus.place(), unit);
    Optional<Quantity> value = measure(line, excess.metric());
    Optional<Quantity> over = value.flatMap(v -> over(line, excess));
    if (value.isPresent() && over.isPresent() && gates.open(bonus.onlyIf(), line)) {
      excess(line, value.get(), over.get(), excess.rate());
    }
    return finish(line);
  }

  /** What has to be exceeded; where a target has no part for the period the line is pending. */
  private Optional<Quantity> over(Working line, Bonus.ExcessOf excess) {
    if (excess.over() instanceof Bonus.OverAmount fixed) {
      return Optional.of(fixed.amount());
    }
    String name = ((Bonus.OverTarget) excess.over()).target();
    Amount part = evaluator.wanted(contract.target(name), line.period().days());
    if (part instanceof Amount.Missing missing) {
      line.pending(missing.reason());
      return Optional.empty();
    }
    Metric metric = contract.metric(excess.metric());
    Quantity wanted =
        new Quantity(part.known().orElseThrow(), metric.unit())
            .rounded(metric.places(), contract.rounding());
    line.step(
        FeeStep.Kind.TARGET,
        Map.of("target", name, "period", line.period().name()),
        Map.of("wanted", new Figure(wanted, metric.places())));
    return Optional.of(wanted);
  }

  /** What one side leaves with the other; less than zero where the provider does. */
  FeeLine deposit(Deposit deposit, Period period) {
    Unit unit = deposit.amount().unit();
    Working line = start("deposit", FeeLine.Kind.DEPOSIT, period, deposit.place(), unit);
    boolean provider = deposit.paidBy() == Deposit.PaidBy.PROVIDER;
    Rational amount = deposit.amount().amount();
    agreed(line, new Quantity(provider ? amount.negated() : amount, unit));
    return finish(line);
  }

  /** What of a deposit comes back after the whole term, to whoever left it. */
  FeeLine refund(Deposit deposit, Period term) {
    Quantity amount = deposit.amount();
    Working line =
        start("deposit_refund", FeeLine.Kind.DEPOSIT_REFUND, term, deposit.place(), amount.unit());
    boolean client = deposit.paidBy() == Deposit.PaidBy.CLIENT;
    Quantity due =
        new Quantity(client ? amount.amount().negated() : amount.amount(), amount.unit());
    if (deposit.refund() instanceof Deposit.ByTable table) {
      Optional<Quantity> value = measure(line, table.metric());
      if (value.isPresent() && gates.open(deposit.onlyIf(), line)) {
        row(line, value.get(), contract.metric(table.metric()).places(), due, table.table());
      }
      return finish(line);
    }
    Optional<Quantity> share = measure(line, ((Deposit.ShareOf) deposit.refund()).metric());
    if (share.isPresent() && gates.open(deposit.onlyIf(), line)) {
      Rational part = share.get().amount().max(Rational.ZERO).min(Rational.ONE);
      line.becomes(new Quantity(due.amount().times(part), due.unit()));
      line.step(
          FeeStep.Kind.REFUND,
          Map.of(),
          Map.of("share", Working.percent(part), "deposit", Working.figure(due)));
    }
    return finish(line);
  }

  private static void row(
      Working line, Quantity value, int places, Quantity of, List<Bonus.Row> table) {
    Figure shown = new Figure(value, places);
    Optional<Bonus.Row> met =
        table.stream().filter(row -> row.condition().holds(value.amount())).findFirst();
    if (met.isEmpty()) {
      line.becomes(new Quantity(Rational.ZERO, of.unit()));
      line.step(FeeStep.Kind.NO_ROW, Map.of(), Map.of("value", shown));
      return;
    }
    Condition condition = met.get().condition();
    Rational pays = met.get().pays();
    line.becomes(new Quantity(of.amount().times(pays), of.unit()));
    line.step(
        FeeStep.Kind.ROW,
        Map.of("row", condition.word()),
        Map.of(
            "value",
            shown,
            "bound",
            new Figure(condition.thresholds().get(0), places),
            "pays",
            Working.percent(pays),
            "of",
            Working.figure(of)));
  }

  private static void excess(Working line, Quantity value, Quantity over, Rational rate) {
    Unit unit = over.unit();
    Rational above = value.amount().minus(over.amount()).max(Rational.ZERO);
    line.becomes(new Quantity(above.times(rate), unit));
    line.step(
        FeeStep.Kind.EXCESS,
        Map.of(),
        Map.of(
            "over", Working.figure(over),
            "excess", Working.figure(new Quantity(above, unit)),
            "rate", Working.percent(rate)));
  }

  FeeLine penalty(Penalty penalty, String id, Period period) {
    Quantity amount = penalty.amount();
    Working line = start(id, FeeLine.Kind.PENALTY, period, penalty.place(), amount.unit());
    if (gates.due(penalty.when(), line)) {
      agreed(line, new Quantity(amount.amount().negated(), amount.unit()));
    }
    return finish(line);
  }

  private static Working start(String id, FeeLine.Kind kind, Period period, Span place, Unit unit) {
    return new Working(id, kind, period, place, new Quantity(Rational.ZERO, unit));
  }

  /** The last steps of every line. */
  FeeLine finish(Working line) {
    if (!line.isPending()) {
      changer.change(line);
      line.round(contract.rounding());
    }
    return line.line(Unit.money(contract.fees().orElseThrow().currency()));
  }

  /**
   * What a limit comes to in a period, in the money of the fees; pending where there is no rate.
   */
  Working limit(String id, FeeLine.Kind kind, Limit limit, Period period) {
    Working line = start(id, kind, period, limit.place(), limit.amount().unit());
    agreed(line, limit.amount());
    part(line, limit.proration());
    changer.change(line);
    line.round(contract.rounding());
    return line;
  }

  private static void agreed(Working line, Quantity amount) {
    line.becomes(amount);
    line.step(FeeStep.Kind.AGREED, Map.of(), Map.of("amount", Working.figure(amount)));
  }

  /** The share of the period that lies in the term, where the fee is paid by the day. */
  private void part(Working line, Proration proration) {
    Period period = line.period();
    DateRange service = periods.service(period);
    Rational share = proration.share(period.days(), service);
    if (share.equals(Rational.ONE)) {
      return;
    }
    Quantity whole = line.amount();
    line.becomes(new Quantity(whole.amount().times(share), whole.unit()));
    line.step(
        FeeStep.Kind.PART,
        Map.of("days", Long.toString(service.days()), "all", Long.toString(period.days().days())),
        Map.of("whole", Working.figure(whole)));
  }

  /** A metric over the days of service, as it is shown: what people see is what is paid on. */
  private Optional<Quantity> measure(Working line, String metric) {
    Frame frame = periods.frame(line.period());
    Explanation value = evaluator.metric(metric, Scope.WHOLE, frame);
    line.dependsOn(frame.standing(value.standing()));
    if (value.amount() instanceof Amount.Missing missing) {
      line.pending(missing.reason());
      return Optional.empty();
    }
    Quantity shown = value.shown(contract.rounding()).orElseThrow();
    line.step(
        FeeStep.Kind.QUANTITY,
        Map.of("metric", metric, "days", frame.days().toString()),
        Map.of("value", new Figure(shown, value.places())));
    return Optional.of(shown);
  }

  private Optional<Quantity> score(Working line) {
    Evaluation evaluation = scores.of(line.period());
    evaluation.kpis().stream()
        .filter(result -> result.kpi().weight().isPresent())
        .forEach(result -> line.dependsOn(result.standing()));
    Score score = evaluation.score().orElseThrow();
    if (score.value().isEmpty()) {
      line.pending(
          new Reason(Reason.Kind.NO_SCORE, Map.of("kpis", String.join(", ", score.withheldBy()))));
      return Optional.empty();
    }
    return score.value().map(value -> new Quantity(Rational.of(value), Unit.Plain.SCORE));
  }
}
