package io.github.kpi4j.amazonbr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.amazonbr.calendar.RetailUplift.Grounds;
import io.github.kpi4j.core.target.DayWeights;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetailSeasonalityTest {
  private static final RetailSeasonality BRAZIL = RetailSeasonality.brazil();

  private static DateRange month(String month) {
    YearMonth days = YearMonth.parse(month);
    return DateRange.closed(days.atDay(1), days.atEndOfMonth());
  }

  private static DateRange day(LocalDate day) {
    return DateRange.closed(day, day);
  }

  /**
   * Each day of the month once, and what the days around events have above 1:
   *
   * <ul>
   *   <li>March: 9 to 15, Consumidor: 7 × 0.1
   *   <li>Mother's Day is 10 May: 25 to 30 April 6 × 0.03, 1 to 9 May 9 × 0.03
   *   <li>Namorados is 12 June: 29 to 31 May 3 × 0.08, 1 to 11 June 11 × 0.08
   *   <li>Father's Day is 9 August: 25 to 31 July 7 × 0.08, 1 to 8 August 8 × 0.08
   *   <li>November: 0.5 on the 11th; 15 to 30 are 16 days of Christmas, of which the 26th, 28th and
   *       30th have 0.78, the 27th 3.25 and the other twelve 0.4: 0.5 + 2.34 + 3.25 + 4.8 = 10.89
   *   <li>December: 1 to 24, Christmas: 24 × 0.4
   *   <li>the year: 365 + 0.7 + 0.18 + (0.27 + 0.24) + 0.88 + 0.56 + 0.64 + 10.89 + 9.6
   * </ul>
   */
  @ParameterizedTest
  @CsvSource({
    "2026-01, 31",
    "2026-02, 28",
    "2026-03, 31.7",
    "2026-04, 30.18",
    "2026-05, 31.51",
    "2026-06, 30.88",
    "2026-07, 31.56",
    "2026-08, 31.64",
    "2026-09, 30",
    "2026-10, 31",
    "2026-11, 40.89",
    "2026-12, 40.6"
  })
  void weighsTheMonthsOf2026(String month, String weight) {
    assertThat(BRAZIL.weight(month(month))).isEqualTo(Rational.parse(weight));
    assertThat(BRAZIL.weight(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))))
        .isEqualTo(Rational.parse("388.96"));
  }

  /** The day after the fourth Thursday: that of 2024 and 2030 is not the fourth Friday. */
  @ParameterizedTest
  @CsvSource({
    "2023-11-24",
    "2024-11-29",
    "2025-11-28",
    "2026-11-27",
    "2027-11-26",
    "2028-11-24",
    "2029-11-23",
    "2030-11-29"
  })
  void peaksOnBlackFriday(LocalDate blackFriday) {
    assertThat(BRAZIL.weight(day(blackFriday))).isEqualTo(Rational.parse("4.25"));
    assertThat(BRAZIL.weight(day(blackFriday.minusDays(1)))).isEqualTo(Rational.parse("1.78"));
    assertThat(BRAZIL.weight(day(blackFriday.plusDays(1)))).isEqualTo(Rational.parse("1.78"));
    // A week before it is Christmas time alone, unless that is the 15th or earlier: never.
    assertThat(BRAZIL.weight(day(blackFriday.minusDays(7)))).isEqualTo(Rational.parse("1.4"));
  }

  @Test
  void saysWhyADayIsNotOrdinary() {
    assertThat(BRAZIL.on(LocalDate.of(2026, 11, 27)))
        .map(RetailUplift::event)
        .contains("BLACK_FRIDAY");
    assertThat(BRAZIL.on(LocalDate.of(2026, 12, 25))).isEmpty();
    assertThat(BRAZIL.on(LocalDate.of(2026, 3, 8))).isEmpty();
  }

  @Test
  void everyFigureHasASourceOrIsCalledAssumed() {
    assertThat(RetailUplift.bundled())
        .allSatisfy(
            uplift -> {
              assertThat(uplift.source().isEmpty()).isEqualTo(uplift.grounds() == Grounds.ASSUMED);
              assertThat(uplift.confidence()).isEqualTo("low");
              assertThat(uplift.note()).isNotEmpty();
            });
  }

  /** Three days of July at 2 are 3 more than its 31.56; the next year nothing is announced. */
  @Test
  void takesTheCallersOwnEventsAndFigures() {
    RetailEvents events =
        RetailEvents.brazil().with("SALE", "Own sale", DayRule.parse("2026-07-08"), "announced");
    RetailUplift twice = RetailUplift.stated("SALE", -1, 1, Rational.of(2), "last year");
    RetailSeasonality alone = RetailSeasonality.of(events, List.of(twice));

    assertThat(alone.weight(month("2026-07"))).isEqualTo(Rational.of(34));
    assertThat(alone.weight(month("2027-07"))).isEqualTo(Rational.of(31));
    assertThat(alone.weight(month("2026-11"))).isEqualTo(Rational.of(30));
    // Months of 10 but for events: 10/31 × 34.
    assertThat(
            DayWeights.ofMonths(Collections.nCopies(12, Rational.of(10)), alone)
                .weight(month("2026-07")))
        .isEqualTo(Rational.of(340, 31));
  }

  @Test
  void daysOfYearsWithoutKnownEventsAreOrdinary() {
    assertThat(BRAZIL.weight(day(LocalDate.of(1400, 12, 24)))).isEqualTo(Rational.ONE);
    assertThat(BRAZIL.weight(day(LocalDate.of(12000, 12, 24)))).isEqualTo(Rational.ONE);
    assertThat(BRAZIL.weight(day(LocalDate.of(9999, 12, 24)))).isEqualTo(Rational.parse("1.4"));
  }

  @Test
  void refusesUpliftsOfNoEventOnNoDayAndByNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RetailSeasonality.of(
                    RetailEvents.brazil(),
                    List.of(RetailUplift.stated("PRIME_DAY", 0, 1, Rational.of(2), "ours"))))
        .withMessageStartingWith("no such event: PRIME_DAY among [BLACK_FRIDAY, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetailUplift.stated("NATAL", 0, -1, Rational.of(2), "ours"))
        .withMessage("NATAL on no such days: 0 to -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetailUplift.stated("NATAL", -367, 0, Rational.of(2), "ours"))
        .withMessage("NATAL on no such days: -367 to 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetailUplift.stated("NATAL", 0, 0, Rational.ZERO, "ours"))
        .withMessage("NATAL by a factor not above zero: 0");
  }
}
