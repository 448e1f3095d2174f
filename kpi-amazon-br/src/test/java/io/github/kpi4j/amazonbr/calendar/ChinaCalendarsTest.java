package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DayStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCalendarsTest {
  private static final BusinessCalendar OFFICIAL = ChinaCalendars.official();

  @ParameterizedTest
  @CsvFileSource(resources = "cn-holidays-by-date.csv", numLinesToSkip = 1)
  void equalsTheTable(LocalDate date, String weekday, String festival, String kind) {
    DayStatus status = OFFICIAL.status(date);
    assertThat(status.business())
        .isEqualTo(kind.equals("make_up_workday") || kind.equals("not_in_notice"));
    assertThat(status.certainty())
        .isEqualTo(kind.startsWith("PROVISIONAL") ? Certainty.PROVISIONAL : Certainty.PUBLISHED);
    assertThat(status.reason()).contains(festival);
  }

  /** Weekdays of the year, less the table's days off on weekdays, plus its make-up days. */
  @ParameterizedTest
  @CsvSource({"2024, 262, 19, 8", "2025, 261, 18, 5", "2026, 261, 19, 6"})
  void publishedYearsAreComplete(int year, int weekdays, int off, int madeUp) {
    DateRange days = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    assertThat(OFFICIAL.certainty(days)).isEqualTo(Certainty.PUBLISHED);
    assertThat(OFFICIAL.businessDaysBetween(days.start(), days.endExclusive()))
        .isEqualTo(weekdays - off + madeUp);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-10, true, ''",
    "2027-02-08, false, Chinese New Year (Spring Festival)",
    "2028-01-26, false, Spring Festival",
    "2030-02-04, false, Spring Festival",
    "2029-09-24, true, ''",
    "2029-10-01, false, National Day",
    "2040-10-02, false, National Day",
    "2023-05-01, false, Labour Day",
    "2023-01-23, true, lunar feasts not known",
    "2023-05-02, true, lunar feasts not known",
    "2036-10-06, true, ''",
    "2037-02-16, true, lunar feasts not known"
  })
  void otherYearsAreProvisional(LocalDate day, boolean business, String reason) {
    assertThat(OFFICIAL.status(day))
        .isEqualTo(new DayStatus(business, false, reason, Certainty.PROVISIONAL));
  }

  @Test
  void makeUpDaysAreWorked() {
    // Saturday 2026-02-14 makes up for a day of the week after.
    assertThat(OFFICIAL.status(LocalDate.of(2026, 2, 14)))
        .isEqualTo(DayStatus.open("makes up for Spring Festival", Certainty.PUBLISHED));
    // Friday 13, Saturday 14, then Tuesday 24 February.
    assertThat(OFFICIAL.plusBusinessDays(LocalDate.of(2026, 2, 13), 2))
        .isEqualTo(LocalDate.of(2026, 2, 24));
  }

  @Test
  void aFactoryClosesLonger() {
    BusinessCalendar factory =
        ChinaCalendars.factory(
            "Shenzhen factory",
            List.of(
                new Closure(
                    DateRange.closed(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 3, 3)),
                    "Spring Festival, factory",
                    Certainty.PUBLISHED),
                new Closure(
                    DateRange.closed(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)),
                    "line not manned yet",
                    Certainty.PROVISIONAL)));

    assertThat(factory.status(LocalDate.of(2026, 2, 9)).reason())
        .isEqualTo("Spring Festival, factory");
    assertThat(factory.status(LocalDate.of(2026, 2, 17)).reason()).isEqualTo("Spring Festival");
    assertThat(factory.status(LocalDate.of(2026, 3, 3)).certainty()).isEqualTo(Certainty.PUBLISHED);
    assertThat(factory.status(LocalDate.of(2026, 3, 4)).certainty())
        .isEqualTo(Certainty.PROVISIONAL);
    assertThat(factory.plusBusinessDays(LocalDate.of(2026, 2, 6), 1))
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }
}
