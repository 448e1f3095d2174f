package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fee.LatePayment;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.Payment;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier statements cost more that were paid late, or are not paid yet. */
final class LateCharges {
  private final Contract contract;
  private final Ledger ledger;
  private final Optional<List<Payment>> payments;
  private final AsOf asOf;

  LateCharges(Contract contract, Ledger ledger, Optional<List<Payment>> payments, AsOf asOf) {
    this.contract = contract;
    this.ledger = ledger;
    this.payments = payments;
    this.asOf = asOf;
  }

  /** A line for each statement that costs more than was charged for it so far. */
  List<FeeLine> lines() {
    List<FeeLine> lines = new ArrayList<>();
    contract
        .fees()
        .orElseThrow()
        .latePayment()
        .filter(rule -> payments.isPresent())
        .ifPresent(
            rule ->
                ledger.statements().stream()
                    .filter(statement -> statement.kind() != Statement.Kind.ESTIMATE)
                    .forEach(statement -> line(rule, statement).ifPresent(lines::add)));
    return lines;
  }

  private Optional<FeeLine> line(LatePayment rule, Statement statement) {
    LocalDate due = contract.after(rule.dueWithin(), statement.asOf().day());
    LocalDate until =
        payments.stream()
            .flatMap(List::stream)
            .filter(payment -> payment.period().equals(statement.period()))
            .map(Payment::day)
            .filter(day -> !day.isAfter(asOf.day()))
            .min(LocalDate::compareTo)
            .orElse(asOf.day());
    long days = ChronoUnit.DAYS.between(due, until);
    Quantity total = owed(statement);
    if (days <= 0 || total.amount().signum() <= 0) {
      return Optional.empty();
    }
    Quantity cost =
        new Quantity(total.amount().times(rule.share(days)), total.unit())
            .rounded(total.unit().defaultPlaces(), contract.rounding());
    Rational before = ledger.chargedLate(statement.period());
    Quantity more = new Quantity(cost.amount().minus(before), cost.unit());
    if (more.amount().isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        new FeeLine(
            "late_payment",
            FeeLine.Kind.LATE_PAYMENT,
            statement.period(),
            more,
            steps(statement, days, due, rule, cost, before, more),
            Optional.empty(),
            Standing.CONSTANT,
            rule.place()));
  }

  /** What a statement comes to without what being late cost before: that bears no interest. */
  private static Quantity owed(Statement statement) {
    Rational sum =
        FeeLine.sum(
            statement.lines().stream()
                .filter(line -> line.kind() != FeeLine.Kind.LATE_PAYMENT)
                .toList());
    return new Quantity(sum, statement.total().unit());
  }

  private static List<FeeStep> steps(
      Statement statement,
      long days,
      LocalDate due,
      LatePayment rule,
      Quantity cost,
      Rational before,
      Quantity more) {
    List<FeeStep> steps = new ArrayList<>();
    steps.add(
        new FeeStep(
            FeeStep.Kind.LATE,
            Map.of("days", Long.toString(days), "due", due.toString()),
            Map.of(
                "total", Working.figure(owed(statement)),
                "rate", Working.percent(rule.rate()),
                "share", Working.percent(rule.share(days))),
            cost));
    if (!before.isZero()) {
      steps.add(
          new FeeStep(
              FeeStep.Kind.SETTLED,
              Map.of("line", "late_payment", "period", statement.period().name()),
              Map.of(
                  "today", Working.figure(cost),
                  "before", Working.figure(new Quantity(before, cost.unit()))),
              more));
    }
    return steps;
  }
}
