package io.github.kpi4j.core.result;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;

/**
 * How the duties of a contract were kept.
 *
 * @param contract what was agreed
 * @param period the period that was looked at
 * @param asOf the day at whose end it was
 * @param tickets the tickets that were due or open in the period, in the order given; those that
 *     cannot be timed among them
 */
public record DutyReview(Contract contract, Period period, AsOf asOf, List<TicketResult> tickets) {
  /**
   * Keeps its own copies.
   *
   * @param contract what was agreed
   * @param period the period
   * @param asOf the day
   * @param tickets the tickets
   */
  public DutyReview {
    tickets = List.copyOf(tickets);
  }
}
