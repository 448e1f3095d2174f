package io.github.kpi4j.core.settlement;

import java.util.List;
import java.util.Optional;

/**
 * What has been settled before, and paid.
 *
 * @param statements the statements of earlier periods, in order
 * @param payments which of them were paid and when; empty where that is not told, and then they
 *     count as paid in time
 */
public record History(List<Statement> statements, Optional<List<Payment>> payments) {
  /** Nothing has been settled. */
  public static final History NONE = of(List.of());

  /**
   * Keeps its own copies.
   *
   * @param statements the statements of earlier periods
   * @param payments which of them were paid
   */
  public History {
    statements = List.copyOf(statements);
    payments = payments.map(List::copyOf);
  }

  /**
   * What has been settled, all of it paid in time.
   *
   * @param statements the statements of earlier periods, in order
   * @return the history
   */
  public static History of(List<Statement> statements) {
    return new History(statements, Optional.empty());
  }

  /**
   * The same with what was paid.
   *
   * @param payments all payments that are known; a statement without one has not been paid
   * @return the history
   */
  public History paid(List<Payment> payments) {
    return new History(statements, Optional.of(payments));
  }
}
