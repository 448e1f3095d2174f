package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.Adjustment;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DayStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BrazilCalendarsTest {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @ParameterizedTest
  @CsvFileSource(resources = "br-holidays-by-date.csv", numLinesToSkip = 1)
  void equalsTheTable(LocalDate date, String weekday, String name, String level, String bankDay) {
    boolean weekend = WEEKEND.contains(date.getDayOfWeek());

    assertThat(BrazilCalendars.national().isBusinessDay(date))
        .as(name)
        .isEqualTo(!level.equals("national") && !weekend);
    assertThat(BrazilCalendars.banks().isBusinessDay(date))
        .as(name)
        .isEqualTo(bankDay.equals("Y") && !weekend);
    assertThat(BrazilCalendars.federalOffices().isBusinessDay(date))
        .as(name)
        .isEqualTo(level.equals("half_day_optional") && !weekend);
    assertThat(BrazilCalendars.banks().status(date).halfDay())
        .as(name)
        .isEqualTo(level.equals("half_day_optional") && !weekend);
  }

  /** Whatever is closed on a weekday of these years is in the table: nothing was added. */
  @Test
  void hasNoDayThatTheTableLacks() {
    Set<LocalDate> closed =
        LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
            .filter(day -> !BrazilCalendars.banks().isBusinessDay(day))
            .collect(Collectors.toCollection(TreeSet::new));
    // 30 national days, 4 + 4 + 1 of them at a weekend, and 3 more of the banks in each year.
    assertThat(closed).hasSize(30 - 9 + 9);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "br-business-days.csv", numLinesToSkip = 1)
  void banksCountAsOthersDo(
      String kind, LocalDate from, LocalDate to, long businessDays, String source) {
    BusinessCalendar banks = BrazilCalendars.banks();
    // The source of the intervals first moves both ends into the interval.
    long counted =
        kind.equals("month")
            ? banks.businessDaysBetween(from, to.plusDays(1))
            : banks.businessDaysBetween(
                banks.adjust(from, Adjustment.FOLLOWING), banks.adjust(to, Adjustment.PRECEDING));
    assertThat(counted).as(source).isEqualTo(businessDays);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-20, true, RULE",
    "2024-11-20, false, RULE",
    "2035-11-20, false, RULE",
    "1979-10-12, true, RULE",
    "1981-10-12, false, RULE",
    "2001-11-02, true, RULE",
    "2004-11-02, false, RULE",
    "1949-01-03, true, PROVISIONAL",
    "1949-04-07, true, RULE"
  })
  void countsAHolidayFromItsLawOn(LocalDate day, boolean business, Certainty certainty) {
    DayStatus status = BrazilCalendars.national().status(day);
    assertThat(status.business()).isEqualTo(business);
    assertThat(status.certainty()).isEqualTo(certainty);
  }

  @Test
  void saysWhy() {
    LocalDate carnival = LocalDate.of(2026, 2, 17);
    assertThat(BrazilCalendars.national().status(carnival))
        .isEqualTo(DayStatus.open(Certainty.RULE));
    assertThat(BrazilCalendars.banks().status(carnival))
        .isEqualTo(DayStatus.closed("Carnaval (terça)", Certainty.RULE));
    assertThat(BrazilCalendars.federalOffices().status(carnival))
        .isEqualTo(DayStatus.closed("Carnaval (terça)", Certainty.PUBLISHED));
    assertThat(BrazilCalendars.federalOffices().status(LocalDate.of(2027, 2, 9)))
        .isEqualTo(DayStatus.closed("Carnaval (terça)", Certainty.PROVISIONAL));
    assertThat(BrazilCalendars.banks().status(LocalDate.of(2026, 12, 24)))
        .isEqualTo(DayStatus.half("Véspera de Natal (reduced hours)", Certainty.RULE));
    assertThat(Stream.of(BrazilCalendars.national(), BrazilCalendars.banks()))
        .extracting(BusinessCalendar::name)
        .containsExactly("BR national", "BR banks");
  }
}
