package io.github.kpi4j.core.fee;

import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Quantity;
import java.util.List;

/**
 * Money that one side leaves with the other as a surety for good service (质量保证金): paid with the
 * first period of the term, refunded with the closing statement as far as was earned.
 *
 * @param amount how much
 * @param paidBy who leaves it
 * @param refund how much of it comes back, by the whole term
 * @param onlyIf all of these must hold over the whole term, or nothing comes back
 * @param place where it was written
 */
public record Deposit(
    Quantity amount, PaidBy paidBy, Refund refund, List<Predicate> onlyIf, Span place) {
  /** Who leaves the money with the other. */
  public enum PaidBy {
    /** Who has the service done. */
    CLIENT,
    /** Who does the service. */
    PROVIDER
  }

  /** How much comes back. */
  public sealed interface Refund {}

  /**
   * The share that a metric comes to; less than nothing counts as nothing, more than all as all.
   *
   * @param metric a percentage or a number
   */
  public record ShareOf(String metric) implements Refund {}

  /**
   * The share of the row that a metric meets.
   *
   * @param metric the metric
   * @param table tried from the first row; a value that meets none brings nothing back
   */
  public record ByTable(String metric, List<Bonus.Row> table) implements Refund {
    /**
     * Keeps its own copy.
     *
     * @param metric the metric
     * @param table tried from the first row
     */
    public ByTable {
      table = List.copyOf(table);
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param amount how much
   * @param paidBy who leaves it
   * @param refund how much of it comes back
   * @param onlyIf what must hold
   * @param place where it was written
   */
  public Deposit {
    onlyIf = List.copyOf(onlyIf);
  }
}
