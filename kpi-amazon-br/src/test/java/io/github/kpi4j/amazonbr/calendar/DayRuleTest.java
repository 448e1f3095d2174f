package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {
  @ParameterizedTest
  @CsvSource({
    "11-20, 2026-11-20",
    "2026-01-24, 2026-01-24",
    "easter, 2026-04-05",
    "easter-47, 2026-02-17",
    "easter+60, 2026-06-04",
    "sunday from 08-11, 2026-08-16",
    "sunday 2 of 05, 2026-05-10",
    "thursday 4 of 11 +1, 2026-11-27"
  })
  void picksADay(String text, LocalDate day) {
    DayRule rule = DayRule.parse(text);
    assertThat(rule.in(2026)).contains(day);
    assertThat(rule).hasToString(text);
    assertThat(DayRule.parse(rule.toString())).isEqualTo(rule);
  }

  /** Dates of Easter that the almanacs give, the earliest and the latest possible among them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25"
      })
  void knowsEaster(LocalDate sunday) {
    assertThat(DayRule.parse("easter").in(sunday.getYear())).contains(sunday);
  }

  @Test
  void aSingleDayDoesNotComeBack() {
    assertThat(DayRule.parse("2025-01-24").in(2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20 November",
        "11-31",
        "02-29",
        "2025-02-29",
        "easter-99",
        "easter+0",
        "someday from 08-11",
        "sunday from 12-26",
        "sunday 5 of 05",
        "sunday 2 of 13",
        "monday 1 of 01 -1",
        "11-20 "
      })
  void refusesWhatIsNotInEveryYear(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DayRule.parse(text))
        .withMessageContaining(text);
  }
}
