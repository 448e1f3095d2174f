package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRespellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14/03/2026        | 2026-03-14
          14.03.2026        | 2026-03-14
          14-3-2026         | 2026-03-14
          03/14/2026        | 2026-03-14
          03/04/2026        | 2026-04-03, 2026-03-04
          05/05/2026        | 2026-05-05
          2026/3/4          | 2026-03-04
          2026.03.04        | 2026-03-04
          2026-3-4          | 2026-03-04
          20260304          | 2026-03-04
          2026年3月4日      | 2026-03-04
          2026年3月4号      | 2026-03-04
          ２０２６-０３-０４ | 2026-03-04
          “2026-03-04”      | 2026-03-04
          2026-03-04        |
          2026-02-30        |
          31/02/2026        |
          tomorrow          |
          14/03/26          |
          """)
  void suggestsADay(String written, @Nullable String days) {
    assertThat(String.join(", ", DateRespelling.date(written))).isEqualTo(days == null ? "" : days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01/01/2026 a 31/12/2026         | 2026-01-01/2026-12-31
          de 01/01/2026 até 31/12/2026    | 2026-01-01/2026-12-31
          2026-01-01 to 2026-12-31        | 2026-01-01/2026-12-31
          2026-01-01 - 2026-12-31         | 2026-01-01/2026-12-31
          2026-01-01–2026-12-31           | 2026-01-01/2026-12-31
          2026.01.01-2026.12.31           | 2026-01-01/2026-12-31
          2026年1月1日至2026年12月31日    | 2026-01-01/2026-12-31
          2026-01-01~2026-12-31           | 2026-01-01/2026-12-31
          ２０２６-０１-０１／２０２６-１２-３１ | 2026-01-01/2026-12-31
          2026-01-01/2026-12-31           |
          2026-12-31 a 2026-01-01         |
          01/02/2026 a 31/12/2026         |
          always                          |
          2026-01-01 a whenever           |
          """)
  void suggestsARunOfDays(String written, @Nullable String days) {
    assertThat(DateRespelling.range(written)).isEqualTo(days == null ? List.of() : List.of(days));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026/03        | 2026-03
          2026/3         | 2026-03
          03/2026        | 2026-03
          3.2026         | 2026-03
          2026年3月      | 2026-03
          2026年3月份    | 2026-03
          2026Q1         | 2026-Q1
          2026 T2        | 2026-Q2
          2026年第一季度 | 2026-Q1
          2026年第4季度  | 2026-Q4
          2026年         | 2026
          2026年度       | 2026
          01/01/2026 a 31/03/2026 | 2026-01-01/2026-03-31
          2026-03        |
          março          |
          """)
  void suggestsAPeriod(String written, @Nullable String period) {
    assertThat(DateRespelling.period(written))
        .isEqualTo(period == null ? List.of() : List.of(period));
  }

  @ParameterizedTest
  @CsvSource({"' '", "a a", "'a '"})
  void aLongTextIsLookedAtSoon(String part) {
    assertThat(DateRespelling.range(part.repeat(4000))).isEmpty();
    assertThat(DateRespelling.period(part.repeat(4000))).isEmpty();
  }
}
