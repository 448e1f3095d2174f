package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.duty.DutyRecord;
import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.TicketFacts;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.duty.Timing;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Answers what the duties of a contract come to. Immutable; safe for any number of threads. */
public final class DutyDesk {
  private final Contract contract;

  DutyDesk(Contract contract) {
    this.contract = contract;
  }

  /**
   * Holds tickets against the service levels.
   *
   * @param tickets any tickets
   * @param asOf the day at whose end it is looked; what tickets say of later is not known yet
   * @return one result a ticket, in the order given
   * @throws IllegalArgumentException if the contract has no service levels
   */
  public List<TicketResult> tickets(List<Ticket> tickets, AsOf asOf) {
    return contract
        .duties()
        .sla()
        .orElseThrow(() -> new IllegalArgumentException("no service levels"))
        .judge(tickets, end(asOf));
  }

  /**
   * Makes tickets facts, so that service levels can be KPIs: one row for each clock that was due on
   * one of some days.
   *
   * @param table takes what it has columns for; see {@link TicketFacts}
   * @param tickets all tickets of these days
   * @param days the days for which all tickets are known
   * @param asOf the day at whose end it is looked
   * @throws IllegalArgumentException if the contract has no service levels, or the table has a
   *     column that no ticket has
   */
  public void addTickets(FactTableBuilder table, List<Ticket> tickets, DateRange days, AsOf asOf) {
    TicketFacts.add(table, tickets(tickets, asOf), days, contract.timeZone());
  }

  /**
   * Looks at everything that is owed for a period.
   *
   * @param record what was written down
   * @param period the period
   * @param asOf the day at whose end it is looked
   * @return how each duty was kept; nothing for what the contract does not ask
   */
  public DutyReview review(DutyRecord record, Period period, AsOf asOf) {
    List<TicketResult> judged =
        contract.duties().sla().map(sla -> sla.judge(record.tickets(), end(asOf))).stream()
            .flatMap(Collection::stream)
            .filter(result -> concerns(result, period.days()))
            .toList();
    return new DutyReview(contract, period, asOf, judged);
  }

  /** What cannot be timed concerns every period, or nobody would hear of it. */
  private boolean concerns(TicketResult result, DateRange days) {
    return result.problem().isPresent()
        || result.timings().stream().anyMatch(timing -> concerns(timing, days));
  }

  /**
   * A clock concerns the period it is due in, and every period as long as nobody has stopped it.
   */
  private boolean concerns(Timing timing, DateRange days) {
    return timing.done().isEmpty()
        || timing
            .due()
            .map(due -> due.atZone(contract.timeZone()).toLocalDate())
            .filter(days::contains)
            .isPresent();
  }

  /** The instant with which a day is over. */
  private Instant end(AsOf asOf) {
    LocalDate next = asOf.day().plusDays(1);
    return next.atStartOfDay(contract.timeZone()).toInstant();
  }
}
