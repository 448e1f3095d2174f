package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.duty.Ticket;
import io.github.kpi4j.core.duty.Ticket.Pause;
import io.github.kpi4j.core.duty.TicketClock;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.value.AsOf;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tickets are due when the page says; LANGUAGE.md §17. */
class TicketsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("service_levels")).orThrow();

  static Stream<List<String>> tickets() {
    return LanguagePage.table("table: tickets").stream();
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void areDueWhenThePageSays(List<String> row) {
    List<String> cells = row.stream().map(LanguagePage::plain).toList();
    Ticket ticket = Ticket.opened("T", cells.get(0), instant(cells.get(1)));
    if (!cells.get(2).isEmpty()) {
      String[] ends = cells.get(2).split("/", -1);
      ticket = ticket.paused(Pause.of(instant(ends[0]), instant(ends[1])));
    }
    TicketResult result =
        CONTRACT.duties().tickets(List.of(ticket), AsOf.date("2026-04-30")).get(0);
    assertThat(result.timing(TicketClock.RESPOND).orElseThrow().due())
        .contains(instant(cells.get(3)));
    assertThat(result.timing(TicketClock.RESOLVE).orElseThrow().due())
        .contains(instant(cells.get(4)));
  }
}
