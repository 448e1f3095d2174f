package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of days, lengths of time and titles, at their edges; LANGUAGE.md §9. */
class DaysTest {
  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static DateRange days(int first, int last) {
    return DateRange.closed(march(first), march(last));
  }

  @Test
  void aRangeHasItsFirstAndItsLastDay() {
    DateRange range = days(5, 7);
    assertThat(range.days()).isEqualTo(3);
    assertThat(range.last()).isEqualTo(march(7));
    assertThat(range.isEmpty()).isFalse();
    assertThat(range.contains(march(4))).isFalse();
    assertThat(range.contains(march(5))).isTrue();
    assertThat(range.contains(march(7))).isTrue();
    assertThat(range.contains(march(8))).isFalse();
    assertThat(range).hasToString("2026-03-05/2026-03-07");
  }

  @Test
  void anEmptyRangeHasNoLastDay() {
    DateRange none = new DateRange(march(5), march(5));
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.days()).isZero();
    assertThat(none).hasToString("empty at 2026-03-05");
    assertThatThrownBy(none::last).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new DateRange(march(5), march(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRangeEnclosesWhatLiesInItAndNothing() {
    assertThat(days(5, 7).encloses(days(5, 7))).isTrue();
    assertThat(days(5, 7).encloses(days(6, 6))).isTrue();
    assertThat(days(5, 7).encloses(days(4, 6))).isFalse();
    assertThat(days(5, 7).encloses(days(6, 8))).isFalse();
    assertThat(days(5, 7).encloses(new DateRange(march(20), march(20)))).isTrue();
  }

  @Test
  void rangesShareTheDaysOfBoth() {
    assertThat(days(5, 9).intersection(days(7, 12))).isEqualTo(days(7, 9));
    assertThat(days(7, 12).intersection(days(5, 9))).isEqualTo(days(7, 9));
    assertThat(days(5, 9).intersection(days(6, 7))).isEqualTo(days(6, 7));
    assertThat(days(5, 6).intersection(days(7, 8)).isEmpty()).isTrue();
    assertThat(days(5, 6).intersection(days(20, 21)).isEmpty()).isTrue();
  }

  @Test
  void daysThatTouchAreOneRun() {
    DaySet set = DaySet.of(List.of(days(20, 21), days(5, 7), days(8, 9), days(6, 6)));
    assertThat(set.runs()).containsExactly(days(5, 9), days(20, 21));
    assertThat(set.days()).isEqualTo(7);
    assertThat(set.first()).contains(march(5));
    assertThat(set.last()).contains(march(21));
    assertThat(set.contains(march(9))).isTrue();
    assertThat(set.contains(march(10))).isFalse();
    assertThat(set).hasToString("2026-03-05/2026-03-09, 2026-03-20/2026-03-21");
  }

  @Test
  void aDayBetweenKeepsRunsApart() {
    assertThat(DaySet.of(List.of(days(5, 6), days(8, 9))).runs()).hasSize(2);
    assertThatThrownBy(() -> new DaySet(List.of(days(5, 6), days(7, 8))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DaySet(List.of(days(8, 9), days(5, 6))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DaySet(List.of(new DateRange(march(5), march(5)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noDaysAreNone() {
    DaySet none = DaySet.of(List.of(new DateRange(march(5), march(5))));
    assertThat(none).isSameAs(DaySet.NONE);
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.first()).isEmpty();
    assertThat(none.last()).isEmpty();
    assertThat(none.within(days(1, 31))).isSameAs(DaySet.NONE);
    assertThat(none.leftOf(days(1, 31)).runs()).containsExactly(days(1, 31));
  }

  @Test
  void setsAreJoinedCutAndTakenAway() {
    DaySet some = DaySet.of(List.of(days(5, 6), days(10, 12)));
    assertThat(some.and(DaySet.NONE)).isSameAs(some);
    assertThat(DaySet.NONE.and(some)).isSameAs(some);
    assertThat(some.and(DaySet.of(List.of(days(7, 9)))).runs()).containsExactly(days(5, 12));
    assertThat(some.within(days(6, 10)).runs()).containsExactly(days(6, 6), days(10, 10));
    assertThat(some.leftOf(days(1, 12)).runs()).containsExactly(days(1, 4), days(7, 9));
    assertThat(some.leftOf(days(5, 6)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1 day, 2026-02-01, 1 day",
    "3 days, 2026-02-03, 3 days",
    "2 weeks, 2026-02-14, 2 weeks",
    "1 month, 2026-02-28, 1 month",
    "1 quarters, 2026-04-30, 1 quarter",
    "2 quarters, 2026-07-31, 2 quarters",
    "1 year, 2027-01-31, 1 year"
  })
  void aLengthOfTheCalendarEndsOnItsDay(String text, LocalDate end, String said) {
    CalendarLength length = CalendarLength.parse(text).orElseThrow();
    assertThat(length.after(LocalDate.of(2026, 1, 31))).isEqualTo(end);
    assertThat(length).hasToString(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 days", "-1 day", "1", "day", "1 fortnight", "12345 days", "1  day", ""})
  void otherTextsAreNoLengthOfTheCalendar(String text) {
    assertThat(CalendarLength.parse(text)).isEmpty();
  }

  @Test
  void aLengthHasAtLeastOnePeriod() {
    assertThatThrownBy(() -> new CalendarLength(0, Grain.DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new CalendarLength(1, Grain.DAY).count()).isEqualTo(1);
  }

  // 6 March 2026 is a Friday.
  @ParameterizedTest
  @CsvSource({
    "0 days, 2026-03-06",
    "3 days, 2026-03-09",
    "2 weeks, 2026-03-20",
    "1 hour, 2026-03-07",
    "24 hours, 2026-03-07",
    "25 hours, 2026-03-08",
    "0 hours, 2026-03-06",
    "1 business day, 2026-03-09",
    "2 business days, 2026-03-10",
    "3660 days, 2036-03-13"
  })
  void aDelayEndsOnItsDay(String text, LocalDate end) {
    assertThat(Delay.parse(text).orElseThrow().after(march(6), BusinessCalendar.weekdays()))
        .isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1 days",
        "1.5 days",
        "3661 days",
        "523 weeks",
        "business day",
        "1 business dayz"
      })
  void otherTextsAreNoDelay(String text) {
    assertThat(Delay.parse(text)).isEmpty();
  }

  @Test
  void aDelayIsNotNegative() {
    assertThat(Delay.days(0).amount()).isZero();
    assertThatThrownBy(() -> Delay.days(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"HALF_EVEN, 0.12, 0.14", "HALF_UP, 0.13, 0.14", "UP, 0.13, 0.14", "DOWN, 0.12, 0.13"})
  void tiesGoWhereTheModeSays(Rounding rounding, String ofEven, String ofOdd) {
    assertThat(Rational.parse("0.125").round(2, rounding)).hasToString(ofEven);
    assertThat(Rational.parse("0.135").round(2, rounding)).hasToString(ofOdd);
  }

  @Test
  void aTitleIsInTheReadersLanguageOrInEnglishOrInTheFirst() {
    Title two = new Title(Map.of("pt", "Vendas", "en", "Sales"));
    assertThat(two.in("pt", "sales")).isEqualTo("Vendas");
    assertThat(two.in("zh", "sales")).isEqualTo("Sales");
    assertThat(new Title(Map.of("pt", "Vendas")).in("zh", "sales")).isEqualTo("Vendas");
    assertThat(new Title(Map.of()).in("zh", "sales")).isEqualTo("sales");
    assertThat(Title.of("All").in("zh", "sales")).isEqualTo("All");
  }

  @Test
  void theDayOfAnEvaluationIsWrittenAsItIsRead() {
    assertThat(AsOf.date("2026-03-05").day()).isEqualTo(march(5));
    assertThat(AsOf.date("2026-03-05")).hasToString("2026-03-05");
  }
}
