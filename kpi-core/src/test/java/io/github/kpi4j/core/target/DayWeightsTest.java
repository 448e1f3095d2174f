package io.github.kpi4j.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets; LANGUAGE.md §15. */
class DayWeightsTest {
  private static final LocalDate SALE = LocalDate.of(2026, 11, 27);

  private static final Uplifts FOUR_TIMES = Uplifts.of(Map.of(SALE, Rational.of(4)));

  /** 10 for every month but November, which has 20. */
  private static List<Rational> months() {
    List<Rational> months = new ArrayList<>(Collections.nCopies(12, Rational.of(10)));
    months.set(10, Rational.of(20));
    return months;
  }

  private static DateRange month(int year, int month) {
    YearMonth days = YearMonth.of(year, month);
    return DateRange.closed(days.atDay(1), days.atEndOfMonth());
  }

  /**
   * A day of November is 20/30, so the 27th is 4 × 20/30 = 8/3 and the month 20/30 × (29 + 4) = 22.
   * 31 October and 1 November are 10/31 + 20/30 = 92/93. February's 10 is 10/29 a day in 2028.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-12-01, 22",
    "2026-11-27, 2026-11-28, 8/3",
    "2026-11-26, 2026-11-27, 2/3",
    "2025-11-01, 2025-12-01, 20",
    "2026-10-31, 2026-11-02, 92/93",
    "2027-02-01, 2027-03-01, 10",
    "2028-02-01, 2028-03-01, 10",
    "2028-02-29, 2028-03-01, 10/29",
    "2026-01-01, 2027-01-01, 132",
    "2026-11-27, 2026-11-27, 0"
  })
  void spreadsAMonthOverItsDaysAndUpliftsOnTop(LocalDate start, LocalDate end, String weight) {
    assertThat(DayWeights.ofMonths(months(), FOUR_TIMES).weight(new DateRange(start, end)))
        .isEqualTo(Rational.parse(weight));
  }

  @Test
  void countsDaysWhereAllAreAlike() {
    assertThat(DayWeights.even(Uplifts.none()).weight(month(2028, 2))).isEqualTo(Rational.of(29));
    // 29 ordinary days and one of four.
    assertThat(DayWeights.even(FOUR_TIMES).weight(month(2026, 11))).isEqualTo(Rational.of(33));
  }

  @Test
  void refusesWhatIsNotTwelveWeightsAboveZero() {
    List<Rational> zero = months();
    zero.set(3, Rational.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DayWeights.ofMonths(zero, Uplifts.none()))
        .withMessageContaining("not above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DayWeights.ofMonths(months().subList(0, 11), Uplifts.none()))
        .withMessage("twelve weights are needed, not 11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Uplifts.of(Map.of(SALE, Rational.ZERO)))
        .withMessage("not above zero on 2026-11-27: 0");
  }
}
