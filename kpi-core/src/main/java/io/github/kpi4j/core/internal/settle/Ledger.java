package io.github.kpi4j.core.internal.settle;

import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has been settled so far, by period and line. */
final class Ledger {
  private final List<Statement> statements;

  Ledger(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** The statements that settled a period, in order. */
  List<Statement> statements() {
    return statements;
  }

  /** What the service has cost in all statements together. */
  Rational total() {
    return FeeLine.sum(
        statements.stream()
            .flatMap(statement -> statement.lines().stream())
            .filter(line -> line.kind().isFee())
            .toList());
  }

  /** What was settled for a line of a period: when it was due, and by adjustments since. */
  Rational settled(Period period, String id) {
    Rational sum = Rational.ZERO;
    for (FeeLine line : lines(period)) {
      sum = line.id().equals(id) ? sum.plus(line.amount().amount()) : sum;
    }
    return sum;
  }

  /** The line that a period's own statement had, if it had one. */
  Optional<FeeLine> first(Period period, String id) {
    return lines(period).stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The lines that a period has had, adjustments of later statements among them. */
  Set<String> ids(Period period) {
    Set<String> ids = new LinkedHashSet<>();
    lines(period).forEach(line -> ids.add(line.id()));
    return ids;
  }

  /** What was charged so far because the statement of a period was paid late. */
  Rational chargedLate(Period period) {
    return FeeLine.sum(
        statements.stream()
            .flatMap(statement -> statement.lines().stream())
            .filter(line -> line.kind() == FeeLine.Kind.LATE_PAYMENT)
            .filter(line -> line.period().equals(period))
            .toList());
  }

  private List<FeeLine> lines(Period period) {
    List<FeeLine> lines = new ArrayList<>();
    for (Statement statement : statements) {
      for (FeeLine line : statement.lines()) {
        boolean own = statement.period().equals(period) && !isAdjustment(line);
        if (line.kind().isFee()
            && line.kind() != FeeLine.Kind.CONTRACT_CAP
            && (own || (isAdjustment(line) && line.period().equals(period)))) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static boolean isAdjustment(FeeLine line) {
    return line.kind() == FeeLine.Kind.ADJUSTMENT;
  }
}
