package io.github.kpi4j.amazonbr.leadtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.BrazilCalendars;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastMileTest {
  private static final LocalDate UP_TO = LocalDate.of(2026, 3, 31);

  private static Delivery delivery(
      String order, String state, String handedOver, String promised, String delivered) {
    return new Delivery(
        order,
        state,
        LocalDate.parse(handedOver),
        LocalDate.parse(promised),
        Optional.of(delivered).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  private static final List<Delivery> DELIVERIES =
      List.of(
          delivery("early", "SP", "2026-03-05", "2026-03-10", "2026-03-09"),
          delivery("on the day", "SP", "2026-03-06", "2026-03-09", "2026-03-09"),
          delivery("late", "SP", "2026-03-06", "2026-03-09", "2026-03-10"),
          delivery("never", "SP", "2026-03-09", "2026-03-31", ""),
          delivery("not due", "SP", "2026-03-30", "2026-04-01", ""),
          delivery("early, not due", "SP", "2026-03-30", "2026-04-01", "2026-03-31"),
          delivery("far away", "AM", "2026-03-30", "2026-04-20", ""),
          delivery("backwards", "SP", "2026-03-10", "2026-03-12", "2026-03-09"),
          delivery("early", "SP", "2026-03-05", "2026-03-10", "2026-03-09"),
          delivery("tomorrow", "SP", "2026-03-30", "2026-04-01", "2026-04-01"),
          delivery("elsewhere", "XX", "2026-03-05", "2026-03-10", "2026-03-09"));

  @Test
  void countsPromisesAndDays() {
    LastMileReport report =
        LastMileReport.of(DELIVERIES, state -> BusinessCalendar.allDays(), UP_TO);
    LastMile sp = Objects.requireNonNull(report.states().get("SP"));

    assertThat(report.states()).containsOnlyKeys("AM", "SP");
    assertThat(sp.due()).isEqualTo(4);
    assertThat(sp.onTime()).isEqualTo(2);
    assertThat(sp.notDue()).isEqualTo(2);
    assertThat(sp.onTimeRate()).contains(Rational.of(1, 2));
    assertThat(sp.times().durations()).containsExactly(4, 3, 4, 1);
    assertThat(sp.deliveryDays()).contains(DayDistribution.ofWeights(1, 1, 0, 1, 2));
    assertThat(sp.times().setAside())
        .extracting(LegNote::subject)
        .containsExactly("never", "not due");
    assertThat(report.setAside())
        .containsExactly(
            new LegNote(LegNote.Reason.FINISHED_BEFORE_STARTED, "backwards"),
            new LegNote(LegNote.Reason.REPEATED, "early"),
            new LegNote(LegNote.Reason.IN_THE_FUTURE, "tomorrow"),
            new LegNote(LegNote.Reason.UNKNOWN_STATE, "elsewhere"));
  }

  @Test
  void withoutDeliveriesThereIsNoFigure() {
    LastMileReport report =
        LastMileReport.of(DELIVERIES, state -> BusinessCalendar.allDays(), UP_TO);
    LastMile am = Objects.requireNonNull(report.states().get("AM"));

    assertThat(am.onTimeRate()).isEmpty();
    assertThat(am.deliveryDays()).isEmpty();
    assertThat(am.notDue()).isEqualTo(1);
  }

  /** From Thursday 5 to Monday 9 March are two business days, from Friday 6 one. */
  @Test
  void countsBusinessDaysOfTheState() {
    LastMileReport report = LastMileReport.of(DELIVERIES, BrazilCalendars::state, UP_TO);
    assertThat(Objects.requireNonNull(report.states().get("SP")).times().durations())
        .containsExactly(2, 1, 2, 1);
  }
}
