package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.duty.TicketResult.Problem;
import io.github.kpi4j.core.duty.Timing.Verdict;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of tickets for a table of a contract, so that service levels can be KPIs, raise alerts and
 * cost fees like anything else that is measured.
 */
public final class TicketFacts {
  private TicketFacts() {}

  /**
   * Adds one row for each clock whose time was up on one of some days: on the day of the due
   * instant, one that was {@code due} and one or none {@code on_time}. A clock that stands still,
   * or is not due and not done, has no row. A ticket that cannot be timed is refused, with the
   * reason.
   *
   * @param table takes what it has columns for of {@code date}, the texts {@code ticket}, {@code
   *     priority} and {@code clock} ({@code respond} or {@code resolve}), and the counts {@code
   *     due}, {@code on_time}, {@code late} and {@code seconds}, the time used
   * @param results tickets held against the service levels
   * @param days the days for which all tickets are known; they count as arrived
   * @param zone where a day begins and ends: that of the contract
   * @throws IllegalArgumentException if the table has a column of another name
   */
  public static void add(
      FactTableBuilder table, List<TicketResult> results, DateRange days, ZoneId zone) {
    table.covers(days);
    for (TicketResult result : results) {
      result.problem().ifPresent(problem -> table.refuse(refused(result.ticket(), problem)));
      for (Timing timing : result.timings()) {
        boolean decided = timing.verdict() == Verdict.MET || timing.verdict() == Verdict.MISSED;
        if (decided && timing.due().isPresent()) {
          LocalDate day = timing.due().get().atZone(zone).toLocalDate();
          if (days.contains(day)) {
            table.add(row(result.ticket(), timing, day));
          }
        }
      }
    }
  }

  private static Diagnostic refused(Ticket ticket, Problem problem) {
    Source source = Source.of("ticket " + ticket.id(), ticket.priority());
    return Diagnostic.of(Code.TICKET_NOT_TIMED, new Span(source, 0, ticket.priority().length()))
        .with("ticket", ticket.id())
        .with("problem", problem.label());
  }

  private static Map<String, Object> row(Ticket ticket, Timing timing, LocalDate day) {
    boolean met = timing.verdict() == Verdict.MET;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", day);
    row.put("ticket", ticket.id());
    row.put("priority", ticket.priority());
    row.put("clock", timing.clock().word());
    row.put("due", 1);
    row.put("on_time", met ? 1 : 0);
    row.put("late", met ? 0 : 1);
    row.put("seconds", timing.elapsed().toSeconds());
    return row;
  }
}
