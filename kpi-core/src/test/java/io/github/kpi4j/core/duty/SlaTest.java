package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.Ticket.Pause;
import io.github.kpi4j.core.duty.TicketResult.Problem;
import io.github.kpi4j.core.duty.Timing.Verdict;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DayStatus;
import io.github.kpi4j.core.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets held against service levels, and what becomes of them as facts; LANGUAGE.md §17. */
class SlaTest {
  /** Closed on Thursday 5 March 2026, half open on Friday 13 March. */
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.weekdays()
          .except(
              "office",
              Map.of(
                  LocalDate.parse("2026-03-05"),
                  DayStatus.closed("a holiday", Certainty.PUBLISHED),
                  LocalDate.parse("2026-03-13"),
                  DayStatus.half("a short day", Certainty.PUBLISHED)));

  private static final CompiledContract CONTRACT =
      Shop.compile(
          Shop.data()
              .otherCalendar("office", OFFICE)
              .table(
                  "tickets",
                  t ->
                      t.key("ticket", "clock")
                          .dimension("date", "date")
                          .dimension("ticket", "text")
                          .dimension("priority", "text")
                          .dimension("clock", "text")
                          .measure("due", "count")
                          .measure("on_time", "count")
                          .set("absent", "zero")
                          .set("final_after", "0 days"))
              .metric("tickets_due", m -> m.sum("tickets.due"))
              .metric("tickets_on_time", m -> m.sum("tickets.on_time"))
              .metric(
                  "in_time",
                  m -> m.formula("tickets_on_time / tickets_due").set("format", "percent"))
              .kpi(
                  "service",
                  k ->
                      k.metric("in_time")
                          .better("higher")
                          .band("green", "at least 95%")
                          .band("red", "otherwise"))
              .sla(
                  s ->
                      s.calendar("office")
                          .open("09:00-18:00")
                          .halfDay("09:00-12:00")
                          .zone("Asia/Shanghai")
                          .priority(
                              "suspended", p -> p.respondWithin("1 hour").resolveWithin("24 hours"))
                          .priority(
                              "blocked",
                              p ->
                                  p.respondWithin("4 business hours")
                                      .resolveWithin("2 business days"))));

  private static final Sla SLA = CONTRACT.contract().duties().sla().orElseThrow();

  /** An instant by the clocks of Shanghai in March 2026, such as {@code 03T15:00}. */
  private static Instant at(String text) {
    return OffsetDateTime.parse("2026-03-" + text + ":00+08:00").toInstant();
  }

  private static Timing timing(Ticket ticket, TicketClock clock, String now) {
    return SLA.judge(ticket, at(now)).timing(clock).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // Tuesday 15:00: three hours to 18:00 and one on Wednesday.
    "blocked,   RESPOND, 03T15:00, 04T10:00",
    // Two days are eighteen hours: three, nine, none on the holiday, and six on Friday.
    "blocked,   RESOLVE, 03T15:00, 06T15:00",
    // Friday 17:00: an hour, and three on Monday.
    "blocked,   RESPOND, 06T17:00, 09T12:00",
    // What is opened on the holiday starts on Friday at nine.
    "blocked,   RESPOND, 05T11:00, 06T13:00",
    // Before nine the clock waits; at exactly eighteen hours the day is over.
    "blocked,   RESPOND, 04T08:00, 04T13:00",
    "blocked,   RESPOND, 04T14:00, 04T18:00",
    // Three hours on the half day, and one on Monday.
    "blocked,   RESPOND, 13T09:00, 16T10:00",
    // On the clock, over midnight and on the holiday.
    "suspended, RESPOND, 04T23:30, 05T00:30",
    "suspended, RESOLVE, 04T23:30, 05T23:30",
  })
  void timeIsUp(String priority, TicketClock clock, String opened, String due) {
    Ticket ticket = Ticket.opened("T", priority, at(opened));
    assertThat(timing(ticket, clock, "31T00:00").due()).contains(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "04T10:00, MET",
    "04T10:01, MISSED",
  })
  void theInstantItselfIsInTime(String responded, Verdict verdict) {
    Ticket ticket = Ticket.opened("T", "blocked", at("03T15:00")).respondedAt(at(responded));
    assertThat(timing(ticket, TicketClock.RESPOND, "31T00:00").verdict()).isEqualTo(verdict);
  }

  @Test
  void nothingOfLaterIsKnown() {
    Ticket ticket = Ticket.opened("T", "blocked", at("03T15:00")).respondedAt(at("04T09:30"));
    assertThat(timing(ticket, TicketClock.RESPOND, "04T09:00").verdict()).isEqualTo(Verdict.OPEN);
    assertThat(timing(ticket, TicketClock.RESPOND, "04T09:30").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void aPauseStopsTheClock() {
    // One hour to 16:00; the pause; from Wednesday 11:00 the other three.
    Ticket ticket =
        Ticket.opened("T", "blocked", at("03T15:00"))
            .paused(Pause.of(at("03T16:00"), at("04T11:00")));
    Timing timing = timing(ticket, TicketClock.RESPOND, "04T12:00");
    assertThat(timing.due()).contains(at("04T14:00"));
    assertThat(timing.elapsed()).isEqualTo(Duration.ofHours(2));
    assertThat(timing.verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void overlappingPausesCountOnce() {
    Ticket ticket =
        Ticket.opened("T", "blocked", at("03T15:00"))
            .paused(
                Pause.of(at("03T17:00"), at("04T11:00")), Pause.of(at("03T16:00"), at("03T17:30")));
    assertThat(timing(ticket, TicketClock.RESPOND, "31T00:00").due()).contains(at("04T14:00"));
  }

  @Test
  void whileAPauseLastsNothingIsDue() {
    Ticket ticket =
        Ticket.opened("T", "blocked", at("03T15:00")).paused(Pause.since(at("03T16:00")));
    Timing timing = timing(ticket, TicketClock.RESPOND, "20T12:00");
    assertThat(timing.due()).isEmpty();
    assertThat(timing.verdict()).isEqualTo(Verdict.PAUSED);
    assertThat(timing.elapsed()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aPauseThatBeginsTooLateHealsNothing() {
    Ticket ticket =
        Ticket.opened("T", "blocked", at("03T15:00")).paused(Pause.since(at("04T10:01")));
    assertThat(timing(ticket, TicketClock.RESPOND, "20T12:00").verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void whoSolvesItHasAnsweredIt() {
    Ticket ticket = Ticket.opened("T", "suspended", at("03T15:00")).resolvedAt(at("03T15:30"));
    assertThat(timing(ticket, TicketClock.RESPOND, "31T00:00").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void whatCannotBeTimedSaysWhy() {
    Ticket fine = Ticket.opened("T", "blocked", at("03T15:00"));
    List<TicketResult> results =
        SLA.judge(
            List.of(
                fine,
                fine,
                fine.respondedAt(at("03T16:00")),
                Ticket.opened("U", "urgent", at("03T15:00")),
                Ticket.opened("V", "blocked", at("03T15:00")).respondedAt(at("03T14:00")),
                Ticket.opened("W", "blocked", at("03T15:00")).resolvedAt(at("03T14:00")),
                Ticket.opened("X", "blocked", at("20T15:00")),
                Ticket.opened("Z", "blocked", Instant.MIN),
                Ticket.opened("Y", "blocked", at("03T15:00"))
                    .paused(Pause.of(at("04T11:00"), at("03T16:00")))),
            at("10T00:00"));
    assertThat(results.stream().map(TicketResult::problem))
        .containsExactly(
            Optional.empty(),
            Optional.of(Problem.SAME_ID),
            Optional.of(Problem.UNKNOWN_PRIORITY),
            Optional.of(Problem.RESPONDED_BEFORE_OPENED),
            Optional.of(Problem.RESOLVED_BEFORE_OPENED),
            Optional.of(Problem.NOT_OPENED_YET),
            Optional.of(Problem.OPENED_TOO_EARLY),
            Optional.of(Problem.PAUSE_BACKWARDS));
  }

  private static Evaluation march(String asOf, Ticket... tickets) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    CONTRACT
        .duties()
        .addTickets(
            facts.table("tickets"),
            List.of(tickets),
            Period.parse("2026-03").days(),
            AsOf.date(asOf));
    return CONTRACT.evaluate(facts.build(), Period.parse("2026-03"), AsOf.date(asOf));
  }

  @Test
  void serviceLevelsAreKpis() {
    // Four clocks are due in March, three of them were stopped in time: 75 %.
    Evaluation march =
        march(
            "2026-04-10",
            Ticket.opened("A", "blocked", at("03T15:00"))
                .respondedAt(at("03T16:00"))
                .resolvedAt(at("06T15:00")),
            Ticket.opened("B", "suspended", at("10T10:00"))
                .respondedAt(at("10T10:30"))
                .resolvedAt(at("11T10:01")));
    assertThat(march.kpi("service").outcome()).hasToString("red: 75.00% (otherwise)");
    assertThat(march.kpi("service").standing().finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void aTicketThatCannotBeTimedIsRefusedAloud() {
    Evaluation march =
        march(
            "2026-04-10",
            Ticket.opened("A", "suspended", at("03T15:00")).resolvedAt(at("03T15:30")),
            Ticket.opened("B", "urgent", at("03T15:00")));
    assertThat(march.dataProblems()).hasSize(1);
    assertThat(march.dataProblems().get(0).span().toString()).startsWith("ticket B:1:1");
    assertThat(march.dataProblems().get(0).arguments()).containsEntry("ticket", "B");
  }

  @Test
  void aTableWithAColumnThatNoTicketHasIsRefused() {
    CompiledContract odd =
        Shop.compile(
            Shop.data()
                .table(
                    "tickets",
                    t ->
                        t.key("ticket", "clock")
                            .dimension("date", "date")
                            .dimension("ticket", "text")
                            .dimension("clock", "text")
                            .dimension("colour", "text")
                            .measure("due", "count"))
                .kpi("gmv", Shop.seen("gmv"))
                .sla(s -> s.priority("urgent", p -> p.respondWithin("1 hour"))));
    FactSetBuilder facts = FactSet.builder(odd.schema());
    assertThatThrownBy(
            () ->
                odd.duties()
                    .addTickets(
                        facts.table("tickets"),
                        List.of(Ticket.opened("A", "urgent", at("03T15:00"))),
                        Period.parse("2026-03").days(),
                        AsOf.date("2026-04-10")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tickets.colour is none of");
  }
}
