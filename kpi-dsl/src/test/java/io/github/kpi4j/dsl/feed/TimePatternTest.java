package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-MM-dd     | 2026-05-04            | 2026-05-04",
        "d MMM yyyy     | 4 May 2026            | 2026-05-04",
        "d MMM yyyy     | 4 de maio de 2026     | 2026-05-04",
        "d MMM yyyy     | 4 mai. 2026           | 2026-05-04",
        "d MMM yyyy     | 4 Dezembro 2026       | 2026-12-04",
        "d MMM yyyy     | 4 mayo 2026           |",
        "dd/MM/yyyy     | 31/04/2026            |",
        "dd/MM/yyyy     | 04/05/26              |",
      })
  void readsADay(String pattern, String cell, LocalDate day) {
    assertThat(TimePattern.of(pattern).day(cell).orElse(null)).isEqualTo(day);
  }

  /** Shanghai is eight hours ahead; an offset that is written counts instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-MM-dd HH:mm:ss     | 2026-05-05 10:59:59       | 2026-05-05T02:59:59Z",
        "yyyy-MM-dd'T'HH:mm:ssXXX | 2026-05-05T10:59:59-03:00 | 2026-05-05T13:59:59Z",
        "yyyy-MM-dd HH:mm:ss     | 2026-05-05 25:00:00       |",
      })
  void readsAPointInTime(String pattern, String cell, Instant instant) {
    assertThat(TimePattern.of(pattern).instant(cell, SHANGHAI).orElse(null)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HH:mm", "yyyy-MM", "'d M y'"})
  void hasToSayTheDay(String pattern) {
    assertThatThrownBy(() -> TimePattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  @Test
  void hasToBeAPattern() {
    assertThatThrownBy(() -> TimePattern.of("yyyy-MM-dd QQQQQQQQ"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
