package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out settled periods once more. A past statement is never changed: what its lines would come
 * to today, less what was settled for them, is a line of the next statement.
 */
final class Adjuster {
  private final Settlers settlers;
  private final Ledger ledger;
  private final AsOf asOf;

  Adjuster(Settlers settlers, Ledger ledger, AsOf asOf) {
    this.settlers = settlers;
    this.ledger = ledger;
    this.asOf = asOf;
  }

  /** The differences to all earlier statements, in their order. */
  List<FeeLine> adjustments() {
    List<FeeLine> lines = new ArrayList<>();
    for (Statement statement : ledger.statements()) {
      if (statement.kind() == Statement.Kind.STATEMENT) {
        lines.addAll(of(statement.period()));
      }
    }
    return lines;
  }

  private List<FeeLine> of(Period period) {
    Settler settler = settlers.of(period);
    boolean lapsed = settler.pendingUntil(period).isBefore(asOf.day());
    List<FeeLine> earned = new ArrayList<>();
    for (FeeLine line : settler.earned(period)) {
      earned.add(stands(line, period, lapsed) ? line : settled(line, period));
    }
    Map<String, FeeLine> today = new LinkedHashMap<>();
    earned.forEach(line -> today.put(line.id(), line));
    settler.limits(earned, period).forEach(line -> today.put(line.id(), line));
    List<FeeLine> differences = new ArrayList<>();
    for (FeeLine line : today.values()) {
      difference(line, line.amount().amount(), period).ifPresent(differences::add);
    }
    // A floor or cap that changes nothing any more has no line; what it came to is taken back.
    for (String id : ledger.ids(period)) {
      if (!today.containsKey(id)) {
        ledger
            .first(period, id)
            .flatMap(line -> difference(line, Rational.ZERO, period))
            .ifPresent(differences::add);
      }
    }
    return differences;
  }

  /**
   * Whether what a line comes to today replaces what was settled: it must be final and, where the
   * statement left it pending, not too late.
   */
  private boolean stands(FeeLine line, Period period, boolean lapsed) {
    boolean known = line.pending().isEmpty() && line.standing().finality() == Finality.FINAL;
    boolean wasPending =
        ledger.first(period, line.id()).flatMap(FeeLine::pending).isPresent()
            && ledger.settled(period, line.id()).isZero();
    return known && !(wasPending && lapsed);
  }

  /** A line at the amount that was settled for it. */
  private FeeLine settled(FeeLine line, Period period) {
    return with(line, line.kind(), ledger.settled(period, line.id()), line.steps());
  }

  private Optional<FeeLine> difference(FeeLine line, Rational today, Period period) {
    Rational before = ledger.settled(period, line.id());
    Rational difference = today.minus(before);
    if (difference.isZero()) {
      return Optional.empty();
    }
    Unit unit = line.amount().unit();
    List<FeeStep> steps = new ArrayList<>(today.isZero() ? List.of() : line.steps());
    steps.add(
        new FeeStep(
            FeeStep.Kind.SETTLED,
            Map.of("line", line.id(), "period", period.name()),
            Map.of(
                "today", Working.figure(new Quantity(today, unit)),
                "before", Working.figure(new Quantity(before, unit))),
            new Quantity(difference, unit)));
    return Optional.of(with(line, FeeLine.Kind.ADJUSTMENT, difference, steps));
  }

  private static FeeLine with(
      FeeLine line, FeeLine.Kind kind, Rational amount, List<FeeStep> steps) {
    return new FeeLine(
        line.id(),
        kind,
        line.period(),
        new Quantity(amount, line.amount().unit()),
        steps,
        Optional.empty(),
        line.standing(),
        line.place());
  }
}
