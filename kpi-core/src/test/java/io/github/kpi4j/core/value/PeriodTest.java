package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods and time; LANGUAGE.md §9. */
class PeriodTest {
  private static final PeriodCalendar FISCAL = new PeriodCalendar(DayOfWeek.SUNDAY, Month.APRIL);

  @ParameterizedTest
  @CsvSource({
    "2026, YEAR, 2026-01-01/2026-12-31",
    "2026-Q1, QUARTER, 2026-01-01/2026-03-31",
    "2024-02, MONTH, 2024-02-01/2024-02-29",
    "2026-W10, WEEK, 2026-03-02/2026-03-08",
    "2026-W01, WEEK, 2025-12-29/2026-01-04",
    "2026-W53, WEEK, 2026-12-28/2027-01-03",
    "2026-03-05, DAY, 2026-03-05/2026-03-05",
    "0999-Q2, QUARTER, 0999-04-01/0999-06-30"
  })
  void reads(String text, Grain grain, String days) {
    Period period = Period.parse(text);
    assertThat(period.grain()).contains(grain);
    assertThat(period.days()).hasToString(days);
    assertThat(period).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-13",
        "2026-Q5",
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "2026-02-30",
        "2026-3",
        "2026-03-31/2026-03-01",
        "2026-01/2026-02",
        "/",
        "２０２６",
        "2026-03-01/",
        "empty at 2026-03-01"
      })
  void refuses(String text) {
    assertThat(PeriodCalendar.ISO.parse(text)).isEmpty();
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFiscalYearHasTheNumberOfTheYearItStartsIn() {
    assertThat(FISCAL.parse("2026").orElseThrow().days()).hasToString("2026-04-01/2027-03-31");
    assertThat(FISCAL.parse("2026-Q4").orElseThrow().days()).hasToString("2027-01-01/2027-03-31");
    assertThat(FISCAL.containing(LocalDate.of(2026, 3, 31), Grain.YEAR).name()).isEqualTo("2025");
  }

  @Test
  void aWeekFromSundayIsNamedByItsDays() {
    Period week = FISCAL.containing(LocalDate.of(2026, 3, 4), Grain.WEEK);
    assertThat(week.name()).isEqualTo("2026-03-01/2026-03-07");
    assertThat(FISCAL.parse(week.name())).contains(week);
    assertThat(FISCAL.parse("2026-W10")).isEmpty();
    // With weeks from Monday the same days are no week, but a run of days.
    assertThat(Period.parse(week.name()).grain()).isEmpty();
  }

  @Test
  void rangesAreHalfOpen() {
    DateRange march = Period.parse("2026-03").days();
    assertThat(march.days()).isEqualTo(31);
    assertThat(march.last()).isEqualTo("2026-03-31");
    assertThat(march.contains(march.endExclusive())).isFalse();
    DateRange empty = new DateRange(march.start(), march.start());
    assertThat(empty).hasToString("empty at 2026-03-01");
    assertThatThrownBy(empty::last).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new DateRange(march.endExclusive(), march.start()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEvaluationIsMadeForTheEndOfADay() {
    assertThat(AsOf.date("2026-04-20")).hasToString("2026-04-20");
    assertThatThrownBy(() -> AsOf.date("20/04/2026")).isInstanceOf(DateTimeParseException.class);
  }
}
