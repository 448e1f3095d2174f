package io.github.kpi4j.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.Delivery.Kind;
import io.github.kpi4j.core.duty.OwedSchedule.Stray;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports and meetings that are owed, and whether they came; LANGUAGE.md §17. */
class OwedScheduleTest {
  private static final OwedSchedule SCHEDULE = DutyShop.desk().schedule();
  private static final Period FEBRUARY = Period.parse("2026-02");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> due(String asOf, Delivery... deliveries) {
    return SCHEDULE.due(FEBRUARY.days(), List.of(deliveries), day(asOf)).stream()
        .map(o -> o.kind().word() + " " + o.period().name() + " " + o.due() + " " + o.state())
        .toList();
  }

  // Weeks run from Sunday to Saturday; a report is due on the Wednesday after. The meeting about
  // January is due before February is over, on its last business day.
  @Test
  void everyPeriodHasItsDay() {
    assertThat(
            due(
                "2026-02-20",
                new Delivery(
                    Kind.REPORT, "2026-01-25/2026-01-31", day("2026-02-04"), Optional.of("pt")),
                Delivery.of(Kind.REPORT, "2026-02-01/2026-02-07", day("2026-02-12"))))
        .containsExactly(
            "report 2026-01-25/2026-01-31 2026-02-04 ON_TIME",
            "report 2026-02-01/2026-02-07 2026-02-11 LATE",
            "report 2026-02-08/2026-02-14 2026-02-18 MISSING",
            "report 2026-02-15/2026-02-21 2026-02-25 OPEN",
            "review_meeting 2026-01 2026-02-27 OPEN");
  }

  @Test
  void whatComesLaterIsNotKnownYet() {
    Delivery meeting = Delivery.of(Kind.REVIEW_MEETING, "2026-01", day("2026-02-26"));
    assertThat(due("2026-02-25", meeting)).contains("review_meeting 2026-01 2026-02-27 OPEN");
    assertThat(due("2026-02-26", meeting)).contains("review_meeting 2026-01 2026-02-27 ON_TIME");
  }

  @ParameterizedTest
  @CsvSource({
    "REPORT, 2026-01, 2026-02-10, pt, NO_SUCH_PERIOD",
    "REPORT, March, 2026-02-10, pt, NO_SUCH_PERIOD",
    "REVIEW_MEETING, 2025-12, 2026-01-10, pt, NO_SUCH_PERIOD",
    "REVIEW_MEETING, 2026-01, 2026-01-30, pt, TOO_EARLY",
    "REVIEW_MEETING, 2026-01, 2026-01-31, en, OTHER_LANGUAGE",
    "BACKUP, 2026-01, 2026-02-10, pt, NOT_OWED",
  })
  void whatIsNotOwedSaysWhy(Kind kind, String period, String on, String language, Stray why) {
    Delivery delivery = new Delivery(kind, period, day(on), Optional.of(language));
    assertThat(SCHEDULE.stray(delivery)).contains(why);
  }

  @Test
  void whatIsOwedIsAKpi() {
    CompiledContract contract =
        Shop.compile(
            DutyShop.draft()
                .table(
                    "reports",
                    t ->
                        t.key("kind", "period")
                            .dimension("date", "date")
                            .dimension("kind", "text")
                            .dimension("period", "text")
                            .measure("due", "count")
                            .measure("on_time", "count")
                            .measure("missing", "count")
                            .set("final_after", "0 days"))
                .metric("reports_due", m -> m.sum("reports.due"))
                .metric("reports_on_time", m -> m.sum("reports.on_time"))
                .metric(
                    "punctual",
                    m -> m.formula("reports_on_time / reports_due").set("format", "percent"))
                .kpi(
                    "punctual",
                    k ->
                        k.metric("punctual")
                            .better("higher")
                            .band("green", "at least 90%")
                            .band("red", "otherwise")));
    FactSetBuilder facts = FactSet.builder(contract.schema());
    AsOf end = AsOf.date("2026-02-28");
    contract
        .duties()
        .addOwed(
            facts.table("reports"),
            List.of(
                Delivery.of(Kind.REPORT, "2026-01-25/2026-01-31", day("2026-02-04")),
                Delivery.of(Kind.REPORT, "2026-02-01/2026-02-07", day("2026-02-12"))),
            FEBRUARY.days(),
            end);
    // Four reports and a meeting were due, one report came in time: 20 %.
    assertThat(contract.evaluate(facts.build(), FEBRUARY, end).kpi("punctual").outcome())
        .hasToString("red: 20.00% (otherwise)");
  }
}
