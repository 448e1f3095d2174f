package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RetailEventsTest {
  private static final RetailEvents BRAZIL = RetailEvents.brazil();

  @ParameterizedTest
  @CsvFileSource(resources = "br-retail-events-by-date.csv", numLinesToSkip = 1)
  void equalsTheTable(int year, String key, String name, LocalDate date) {
    assertThat(BRAZIL.date(key, year)).contains(date);
    // The table has twelve events a year, so there are no others.
    assertThat(BRAZIL.in(year)).hasSize(12);
  }

  /** 1 November 2030 is a Friday: its fourth Friday is the 22nd, a week before Black Friday. */
  @ParameterizedTest
  @CsvSource({
    "BLACK_FRIDAY, 2030-11-29",
    "CYBER_MONDAY, 2030-12-02",
    "MAES, 2030-05-12",
    "PASCOA, 2030-04-21"
  })
  void goesOnByRule(String key, LocalDate date) {
    assertThat(BRAZIL.date(key, 2030)).contains(date);
  }

  @Test
  void liesInARunOfDays() {
    DateRange days = DateRange.closed(LocalDate.of(2026, 11, 11), LocalDate.of(2027, 2, 9));
    assertThat(BRAZIL.in(days))
        .extracting(RetailEvent::key)
        .containsExactly("ONZE_ONZE", "BLACK_FRIDAY", "CYBER_MONDAY", "NATAL", "CARNAVAL");
    assertThat(BRAZIL.in(new DateRange(days.start(), days.start()))).isEmpty();
    assertThat(BRAZIL.date("PRIME", 2026)).isEmpty();
  }

  @Test
  void takesTheCallersOwnEvents() {
    RetailEvents more = BRAZIL.with("SALE", "Own sale", DayRule.parse("2026-07-08"), "announced");
    assertThat(more.date("SALE", 2026)).contains(LocalDate.of(2026, 7, 8));
    assertThat(more.date("SALE", 2027)).isEmpty();
    assertThat(more.in(DateRange.closed(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31))))
        .isEqualTo(
            List.of(new RetailEvent("SALE", "Own sale", LocalDate.of(2026, 7, 8), "announced")));
  }
}
