package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of a term that begins on 31 January 2026, steps between periods, and runs cut by them. */
class ContractMonthsTest {
  private static final PeriodCalendar TERM =
      new PeriodCalendar(DayOfWeek.MONDAY, Month.JANUARY, Optional.of(LocalDate.of(2026, 1, 31)));

  @ParameterizedTest
  @CsvSource({
    // The 31st is the 28th in February, and the 31st again in March.
    "2026-01-31, M01, 2026-01-31/2026-02-27",
    "2026-02-27, M01, 2026-01-31/2026-02-27",
    "2026-02-28, M02, 2026-02-28/2026-03-30",
    "2026-03-30, M02, 2026-02-28/2026-03-30",
    "2026-03-31, M03, 2026-03-31/2026-04-29",
    "2027-01-30, M12, 2026-12-31/2027-01-30",
    "2027-01-31, M13, 2027-01-31/2027-02-27"
  })
  void areCountedFromTheFirstDay(String day, String name, String days) {
    Period month = TERM.containing(LocalDate.parse(day), Grain.CONTRACT_MONTH);
    assertThat(month.name()).isEqualTo(name);
    assertThat(month.grain()).contains(Grain.CONTRACT_MONTH);
    assertThat(month.days()).hasToString(days);
    assertThat(TERM.parse(name)).contains(month);
  }

  @Test
  void thereIsNoneBeforeTheTermOrWithoutOne() {
    LocalDate before = LocalDate.of(2026, 1, 30);
    assertThat(TERM.find(before, Grain.CONTRACT_MONTH)).isEmpty();
    assertThat(TERM.parse("M00")).isEmpty();
    assertThat(PeriodCalendar.ISO.find(before, Grain.CONTRACT_MONTH)).isEmpty();
    assertThat(PeriodCalendar.ISO.parse("M01")).isEmpty();
    assertThatThrownBy(() -> TERM.containing(before, Grain.CONTRACT_MONTH))
        .hasMessage("2026-01-30 is before the contract's term");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, DAY, -15, 2026-02-28",
    "2026-03-15, DAY, 1, 2026-03-16",
    "2026-03-15, WEEK, -1, 2026-W10",
    "2026-03-15, WEEK, 2, 2026-W13",
    "2026-03-15, MONTH, -3, 2025-12",
    "2026-03-15, MONTH, 10, 2027-01",
    "2026-03-15, QUARTER, -1, 2025-Q4",
    "2026-03-15, QUARTER, 2, 2026-Q3",
    "2026-03-15, YEAR, -1, 2025",
    "2026-03-15, YEAR, 3, 2029",
    // 15 March lies in the second month of the term.
    "2026-03-15, CONTRACT_MONTH, -1, M01",
    "2026-03-15, CONTRACT_MONTH, 0, M02",
    "2026-03-15, CONTRACT_MONTH, 3, M05"
  })
  void stepsAreWholePeriods(String day, Grain grain, int steps, String name) {
    LocalDate from = LocalDate.parse(day);
    assertThat(TERM.shifted(from, grain, steps).name()).isEqualTo(name);
    assertThat(TERM.findShifted(from, grain, steps)).contains(TERM.shifted(from, grain, steps));
  }

  @Test
  void aStepBeforeTheTermLeadsNowhere() {
    LocalDate day = LocalDate.of(2026, 3, 15);
    assertThat(TERM.findShifted(day, Grain.CONTRACT_MONTH, -2)).isEmpty();
    assertThatThrownBy(() -> TERM.shifted(day, Grain.CONTRACT_MONTH, -2))
        .hasMessage("-2 from 2026-03-15 is before the term");
  }

  private static List<String> shown(List<Period> periods) {
    return periods.stream().map(p -> p.name() + " " + p.days()).toList();
  }

  @Test
  void aRunOfDaysIsCutByThePeriodsThatItShares() {
    DateRange days = DateRange.closed(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 4, 1));
    assertThat(shown(TERM.overlapping(days, Grain.MONTH)))
        .containsExactly(
            "2026-02 2026-02-01/2026-02-28",
            "2026-03 2026-03-01/2026-03-31",
            "2026-04 2026-04-01/2026-04-30");
    assertThat(shown(TERM.divided(days, Grain.MONTH)))
        .containsExactly(
            "2026-02 2026-02-27/2026-02-28",
            "2026-03 2026-03-01/2026-03-31",
            "2026-04 2026-04-01/2026-04-01");
    assertThat(shown(TERM.divided(days, Grain.CONTRACT_MONTH)))
        .containsExactly(
            "M01 2026-02-27/2026-02-27", "M02 2026-02-28/2026-03-30", "M03 2026-03-31/2026-04-01");
    DateRange early = DateRange.closed(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 1));
    assertThat(TERM.overlapping(early, Grain.CONTRACT_MONTH)).isEmpty();
  }

  @Test
  void aRunThatBeginsLikeAWeekOrAnythingElseKeepsItsDays() {
    LocalDate first = LocalDate.of(2026, 3, 2);
    Period run = TERM.ofDays(DateRange.closed(first, LocalDate.of(2026, 3, 9)));
    assertThat(run.name()).isEqualTo("2026-03-02/2026-03-09");
    assertThat(run.grain()).isEmpty();
    assertThat(TERM.parse(run.name())).contains(run);
  }
}
