package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Standing.Finality;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows move whole periods, begin with periods, or are as long as they say; LANGUAGE.md §5. */
class WindowTest {
  /** So many units on every day from one to another, both included. */
  private static Consumer<FactSetBuilder> daily(String from, String until, int units) {
    return f -> {
      LocalDate last = LocalDate.parse(until);
      for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
        f.table("sales").add(day.toString(), "A", "1", units);
      }
    };
  }

  /** One unit a day in 2024, 2025 and 2026. */
  private static Seen one(String formula) {
    return Seen.formula(formula, daily("2024-01-01", "2026-12-31", 1));
  }

  private static Seen with(DraftBuilder draft, String formula, Consumer<FactSetBuilder> rows) {
    CompiledContract contract =
        Shop.compile(draft.metric("f", m -> m.formula(formula)).kpi("f", Shop.seen("f")));
    return Seen.of(contract, rows);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03, 28", // all of February
    "2024-03, 29", // also of a leap year
    "2026-02, 31",
    "2026-01, 31", // December of the year before
  })
  void theMonthBeforeIsAWholeMonth(String month, String units) {
    assertThat(one("previous(units, 1 month)").value("f", month)).isEqualTo(units);
  }

  @Test
  void aMonthThatIsNotOverIsComparedOnlyWhereSomebodySaysHow() {
    Seen full = one("previous(units, 1 month)").at("2026-03-10");
    assertThat(full.value("f", "2026-03")).isEqualTo("OPEN_PERIOD");
    assertThat(one("previous(units, 1 month, full)").at("2026-03-10").value("f", "2026-03"))
        .isEqualTo("OPEN_PERIOD");
    // 1 to 10 February
    Seen elapsed = one("previous(units, 1 month, same_elapsed)").at("2026-03-10");
    assertThat(elapsed.value("f", "2026-03")).isEqualTo("10");
    assertThat(elapsed.explain("f", "2026-03").days()).hasToString("2026-02-01/2026-02-10");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 28",
    "2026-03-29, 28", // February has no 29th day to give
    "2026-03-30, 28",
    "2026-03-31, 28", // the month is over: all of February
    "2026-04-05, 28",
  })
  void asManyDaysOfFebruaryAsHavePassedOfMarch(String asOf, String units) {
    assertThat(one("previous(units, 1 month, same_elapsed)").at(asOf).value("f", "2026-03"))
        .isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    // The last day of a month is the last day that has passed: a finished February is all of it.
    "2026-02, 2026-02-28, 31",
    "2026-02, 2026-02-27, 27",
  })
  void aFinishedShortMonthIsComparedWithAllOfALongOne(String month, String asOf, String units) {
    assertThat(one("previous(units, 1 month, same_elapsed)").at(asOf).value("f", month))
        .isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "1 day,     2026-03-01, 1",
    "1 week,    2026-W10,   7",
    "3 months,  2026-05,    28", // February
    "1 quarter, 2026-Q2,    90", // 31 + 28 + 31
    "1 year,    2025,       366", // 2024
    "12 months, 2025-02,    29",
  })
  void eachSizeHasItsOwnPeriods(String back, String period, String units) {
    assertThat(one("previous(units, " + back + ")").value("f", period)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({"1 month, 2026-Q1", "1 quarter, 2026-03", "1 day, 2026-03", "1 month, 2026-03-01"})
  void aPeriodOfAnotherSizeHasNoPeriodBefore(String back, String period) {
    assertThat(one("previous(units, " + back + ")").value("f", period)).isEqualTo("OTHER_PERIOD");
  }

  @Test
  void aRunOfDaysIsNoCalendarPeriod() {
    assertThat(one("previous(units, 1 month)").value("f", "2026-03-01/2026-03-31"))
        .isEqualTo("OTHER_PERIOD");
    assertThat(one("same_period_last_year(units)").value("f", "2026-03-02/2026-03-31"))
        .isEqualTo("OTHER_PERIOD");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02, 29", // February 2024
    "2026-02, 28",
    "2026-Q1, 90",
    "2025-Q1, 91", // 31 + 29 + 31
    "2025,    366",
    "2026-W10, 7",
  })
  void lastYearIsAllOfThePeriodOfTheSameName(String period, String units) {
    assertThat(one("same_period_last_year(units)").value("f", period)).isEqualTo(units);
  }

  @Test
  void the29thOfFebruaryLooksAtTheLastDayOfFebruary() {
    Seen seen =
        Seen.formula(
            "same_period_last_year(units)",
            f ->
                f.table("sales")
                    .add("2023-02-28", "A", "1", 28)
                    .add("2023-03-01", "A", "1", 1)
                    .add("2024-02-28", "A", "1", 228)
                    .add("2024-02-29", "A", "1", 229));
    assertThat(seen.value("f", "2024-02-29")).isEqualTo("28");
    assertThat(seen.value("f", "2024-02-28")).isEqualTo("28");
    assertThat(seen.value("f", "2024-03-01")).isEqualTo("1");
    assertThat(seen.value("f", "2025-02-28")).isEqualTo("228");
  }

  @Test
  void aWeekOfLastYearBeginsOnTheSameDayOfTheWeek() {
    // 52 weeks before the week of Monday 2 March 2026 is that of Monday 3 March 2025.
    assertThat(one("same_period_last_year(units)").explain("f", "2026-W10").days())
        .hasToString("2025-03-03/2025-03-09");
  }

  @Test
  void anOpenYearIsComparedWithAsManyDaysOfTheLastOne() {
    // 1 January to 1 March 2025 are 60 days; the first 60 of 2024 end on 29 February.
    Seen seen = one("same_period_last_year(units, same_elapsed)").at("2025-03-01");
    assertThat(seen.value("f", "2025")).isEqualTo("60");
    assertThat(seen.explain("f", "2025").days()).hasToString("2024-01-01/2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "month,   2026-03-10, 10",
    "quarter, 2026-03-10, 69", // 31 + 28 + 10
    "year,    2026-03-10, 69",
    "week,    2026-03-10, 2", // Monday and Tuesday
    "year,    2026-05,    151", // 31 + 28 + 31 + 30 + 31
    "quarter, 2026-05,    61", // 30 + 31
    "month,   2026-Q1,    31", // March, in which the quarter ends
  })
  void soFarBeginsWithThePeriodThatHoldsTheLastDay(String unit, String period, String units) {
    assertThat(one("so_far(units, " + unit + ")").value("f", period)).isEqualTo(units);
  }

  @Test
  void soFarOfAFiscalYearBeginsInItsMonth() {
    Seen seen =
        with(
            Shop.data().set("fiscal_year_starts", "04"),
            "so_far(units, year)",
            daily("2025-01-01", "2026-12-31", 1));
    // 1 April 2025 to 10 March 2026: 344 = 365 − 21 (11 to 31 March)
    assertThat(seen.value("f", "2026-03-10")).isEqualTo("344");
    // With 1 April a new year begins.
    assertThat(seen.value("f", "2026-04")).isEqualTo("30");
  }

  @Test
  void soFarOfAnOpenMonthEndsToday() {
    assertThat(one("so_far(units, year)").at("2026-03-10").value("f", "2026-03")).isEqualTo("69");
    assertThat(
            one("previous(so_far(units, year), 1 month, same_elapsed)")
                .at("2026-03-10")
                .value("f", "2026-03"))
        .isEqualTo("41"); // 31 + 10
  }

  private static DraftBuilder term(String term) {
    return Shop.data().set("term", term);
  }

  @Test
  void cumulativeBeginsWithTheTermAndIsNothingBeforeIt() {
    Consumer<FactSetBuilder> rows = daily("2026-01-01", "2026-12-31", 1);
    Seen seen = with(term("2026-02-15/2027-02-14"), "cumulative(units)", rows);
    assertThat(seen.value("f", "2026-02")).isEqualTo("14"); // 15 to 28 February
    assertThat(seen.value("f", "2026-03")).isEqualTo("45"); // 14 + 31
    assertThat(seen.value("f", "2026-02-15")).isEqualTo("1");
    assertThat(seen.value("f", "2026-02-14")).isEqualTo("BEFORE_TERM");
    assertThat(seen.value("f", "2026-01")).isEqualTo("BEFORE_TERM");
  }

  @Test
  void whatLiesBeforeTheContractNeverComesAndIsFinal() {
    Seen seen =
        with(
            term("2026-03-01/2027-02-28"),
            "units - coalesce(previous(units, 1 month), 0)",
            daily("2026-03-01", "2026-04-30", 1));
    // Without a term in months of the contract February would be asked for; here it is M00.
    assertThat(seen.value("f", "M01")).isEqualTo("31");
    assertThat(seen.explain("f", "M01").standing().finality()).isEqualTo(Finality.FINAL);
    assertThat(seen.value("f", "M02")).isEqualTo("-1"); // 30 − 31
  }

  @Test
  void monthsOfAContractThatBeginsOnThe31stComeBackToIt() {
    Consumer<FactSetBuilder> rows = daily("2026-01-01", "2026-12-31", 1);
    Seen seen = with(term("2026-01-31/2027-01-30"), "previous(units, 1 month)", rows);
    assertThat(seen.value("units", "M01")).isEqualTo("28"); // 31 January to 27 February
    assertThat(seen.value("units", "M02")).isEqualTo("31"); // 28 February to 30 March
    assertThat(seen.value("units", "M03")).isEqualTo("30"); // 31 March to 29 April
    assertThat(seen.value("f", "M01")).isEqualTo("BEFORE_TERM");
    assertThat(seen.value("f", "M02")).isEqualTo("28");
    assertThat(seen.value("f", "M03")).isEqualTo("31");
    Seen soFar = with(term("2026-01-31/2027-01-30"), "so_far(units, contract_month)", rows);
    assertThat(soFar.value("f", "2026-03-02")).isEqualTo("3"); // 28 February to 2 March
    assertThat(soFar.value("f", "2026-01-30")).isEqualTo("BEFORE_TERM");
  }

  @Test
  void aNewShopHasNoYearUnlessAPartOfItWillDo() {
    // Open since 1 March: 31 + 30 + 31 = 92 days by the end of May.
    Consumer<FactSetBuilder> rows = daily("2026-03-01", "2026-05-31", 2);
    Seen strict = Seen.formula("rolling(units, 365 days)", rows);
    assertThat(strict.value("f", "2026-05")).isEqualTo("WINDOW");
    assertThat(strict.explain("f", "2026-05").amount().toString()).contains("2026-03-01");
    assertThat(Seen.formula("rolling(units, 365 days, partial)", rows).value("f", "2026-05"))
        .isEqualTo("184"); // 92 × 2
    assertThat(
            Seen.formula("per_day(rolling(units, 365 days, partial))", rows).value("f", "2026-05"))
        .isEqualTo("2.0 per day"); // 184 / 92, not / 365
    // Exactly 92 days are all there.
    assertThat(Seen.formula("rolling(units, 92 days)", rows).value("f", "2026-05"))
        .isEqualTo("184");
    assertThat(Seen.formula("rolling(units, 93 days)", rows).value("f", "2026-05"))
        .isEqualTo("WINDOW");
  }

  @Test
  void aPeriodBeforeTheFirstDayHasNoValueAndAPeriodThatBeginsInItNeither() {
    Consumer<FactSetBuilder> rows = daily("2026-02-10", "2026-04-30", 1);
    Seen seen = Seen.formula("previous(units, 1 month)", rows);
    assertThat(seen.value("f", "2026-02")).isEqualTo("WINDOW"); // January
    assertThat(seen.value("f", "2026-03")).isEqualTo("WINDOW"); // February from the 10th only
    assertThat(seen.value("f", "2026-04")).isEqualTo("31");
  }

  @Test
  void windowsInsideOfPeriodsThatMove() {
    // The 7 days that end with February: 22 to 28 February.
    assertThat(one("previous(rolling(units, 7 days), 1 month)").value("f", "2026-03"))
        .isEqualTo("7");
    assertThat(one("per_day(previous(units, 1 month))").value("f", "2026-03"))
        .isEqualTo("1.0 per day"); // 28 / 28
    // All of March 2025, then the month before it
    assertThat(one("same_period_last_year(previous(units, 1 month))").value("f", "2025-03"))
        .isEqualTo("29");
  }

  @Test
  void aWeekThatStartsOnSunday() {
    DraftBuilder sunday = Shop.data().set("week_starts", "sunday");
    Seen seen = with(sunday, "so_far(units, week)", daily("2026-01-01", "2026-12-31", 1));
    // Sunday 8 to Tuesday 10 March
    assertThat(seen.value("f", "2026-03-10")).isEqualTo("3");
  }
}
