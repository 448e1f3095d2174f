package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.DayStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Late, restated and missing rows, and how far a value can be relied on; LANGUAGE.md §10. */
class StandingTest {
  private static final DateRange MARCH =
      DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

  /** Monday to Friday without Good Friday, 3 April 2026. */
  private static final BusinessCalendar GOOD_FRIDAY =
      BusinessCalendar.weekdays()
          .except(
              "good friday",
              Map.of(
                  LocalDate.of(2026, 4, 3), DayStatus.closed("Good Friday", Certainty.PUBLISHED)));

  private static DraftBuilder draft(String expectedWithin, String finalAfter) {
    return ContractDraft.named("standing")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .calendar("br", GOOD_FRIDAY)
        .table(
            "sales",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("updated_at", "instant")
                    .measure("amount", "BRL")
                    .set("version", "updated_at")
                    .set("expected_within", expectedWithin)
                    .set("final_after", finalAfter))
        .table(
            "ads",
            t ->
                t.key("date")
                    .dimension("date", "date")
                    .measure("cost", "BRL")
                    .set("final_after", "20 days"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("cost", m -> m.sum("ads.cost"))
        .metric("share", m -> m.formula("cost / gmv"))
        .metric("week", m -> m.formula("rolling(gmv, 7 days)"))
        .metric("growth", m -> m.formula("gmv / previous(gmv, 1 month)"))
        .kpi("gmv", Shop.seen("gmv"));
  }

  private static Seen seen(
      String expectedWithin, String finalAfter, Consumer<FactSetBuilder> rows) {
    return Seen.of(Shop.compile(draft(expectedWithin, finalAfter)), rows);
  }

  private static void march(FactSetBuilder facts) {
    facts.table("sales").covers(MARCH).add("2026-03-05", "A", "2026-03-06T00:00:00Z", "100");
    facts.table("ads").covers(MARCH).add("2026-03-05", "10");
  }

  private static Standing standing(Seen seen, String asOf, String metric) {
    return seen.at(asOf).explain(metric, "2026-03").standing();
  }

  @ParameterizedTest
  @CsvSource({
    // 31 March + 14 days is 14 April.
    "14 days,         2026-04-13, PROVISIONAL, 2026-04-14",
    "14 days,         2026-04-14, FINAL,       2026-04-14",
    // 31 March is a Tuesday; 1, 2, (not 3, not the weekend,) 6 April are three business days.
    "3 business days, 2026-04-05, PROVISIONAL, 2026-04-06",
    "3 business days, 2026-04-06, FINAL,       2026-04-06",
    // 30 hours are rounded up to two days.
    "30 hours,        2026-04-01, PROVISIONAL, 2026-04-02",
    "30 hours,        2026-04-02, FINAL,       2026-04-02",
    "0 days,          2026-03-31, FINAL,       2026-03-31",
  })
  void marchIsFinalOnceItsLastDayIs(String after, String asOf, String finality, String from) {
    Standing standing = standing(seen("9 days", after, StandingTest::march), asOf, "gmv");
    assertThat(standing.finality()).hasToString(finality);
    assertThat(standing.finalFrom()).contains(LocalDate.parse(from));
  }

  @Test
  void whatDependsOnNoFactsHasNoDayToShow() {
    assertThat(Standing.CONSTANT.finality()).isEqualTo(Standing.Finality.FINAL);
    assertThat(Standing.CONSTANT.finalDay()).isEmpty();
    Standing gmv = standing(seen("9 days", "0 days", StandingTest::march), "2026-03-31", "gmv");
    assertThat(gmv.finalDay()).contains(LocalDate.of(2026, 3, 31));
    assertThat(gmv.and(Standing.CONSTANT).finalDay()).isEqualTo(gmv.finalDay());
  }

  @Test
  void aFormulaIsFinalWithTheLastOfItsParts() {
    Seen seen = seen("9 days", "14 days", StandingTest::march);
    // sales on 14 April, advertising 20 days after 31 March: on 20 April
    assertThat(standing(seen, "2026-04-19", "gmv").finality()).hasToString("FINAL");
    assertThat(standing(seen, "2026-04-19", "share").finality()).hasToString("PROVISIONAL");
    assertThat(standing(seen, "2026-04-19", "share").finalFrom())
        .contains(LocalDate.of(2026, 4, 20));
    assertThat(standing(seen, "2026-04-20", "share").finality()).hasToString("FINAL");
  }

  @Test
  void aWindowNeedsItsOwnDaysAndNotThoseOfThePeriod() {
    Consumer<FactSetBuilder> lastWeek =
        f ->
            f.table("sales")
                .covers(DateRange.closed(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 3, 31)))
                .add("2026-03-25", "A", "2026-03-26T00:00:00Z", "100");
    Seen seen = seen("9 days", "14 days", lastWeek);
    assertThat(standing(seen, "2026-04-30", "gmv").finality()).hasToString("PARTIAL");
    assertThat(standing(seen, "2026-04-30", "week").finality()).hasToString("FINAL");
  }

  @Test
  void aComparisonIsPartialWhereOneOfItsMonthsIs() {
    Seen seen = seen("9 days", "14 days", StandingTest::march);
    assertThat(seen.value("growth", "2026-03")).isEqualTo("WINDOW");
    assertThat(standing(seen, "2026-04-30", "growth").finality()).hasToString("PARTIAL");
  }

  @Test
  void aMissingDayMakesTheMonthPartialAndTheOtherDaysNot() {
    Consumer<FactSetBuilder> damaged =
        f ->
            f.table("sales")
                .covers(MARCH)
                .add("2026-03-05", "A", "2026-03-06T00:00:00Z", "100")
                .add("2026-03-06", "A", "2026-03-07T00:00:00Z", "oops");
    Seen seen = seen("9 days", "14 days", damaged).at("2026-06-30");
    assertThat(seen.value("gmv", "2026-03")).isEqualTo("BRL 100.00");
    assertThat(seen.explain("gmv", "2026-03").standing().finality()).hasToString("PARTIAL");
    assertThat(seen.explain("gmv", "2026-03-05").standing().finality()).hasToString("FINAL");
    assertThat(seen.explain("gmv", "2026-03-06").standing().finality()).hasToString("PARTIAL");
    assertThat(seen.explain("gmv", "2026-03-07").standing().finality()).hasToString("FINAL");
  }

  @ParameterizedTest
  @CsvSource({
    // The file ends with 30 March; 31 March should be there by the end of 3 April.
    "72 hours,        2026-04-03, ''",
    "72 hours,        2026-04-04, 2026-04-03",
    "2 days,          2026-04-02, ''",
    "2 days,          2026-04-03, 2026-04-02",
    // 1 and 2 April, over Good Friday and the weekend 6 April
    "3 business days, 2026-04-06, ''",
    "3 business days, 2026-04-07, 2026-04-06",
  })
  void rowsAreLateTheDayAfterTheirLastDay(String within, String asOf, String due) {
    Consumer<FactSetBuilder> toThe30th =
        f ->
            f.table("sales")
                .covers(DateRange.closed(MARCH.start(), LocalDate.of(2026, 3, 30)))
                .add("2026-03-05", "A", "2026-03-06T00:00:00Z", "100");
    Standing standing = standing(seen(within, "14 days", toThe30th), asOf, "gmv");
    assertThat(standing.finality()).hasToString("PARTIAL");
    assertThat(standing.overdue()).hasSize(due.isEmpty() ? 0 : 1);
    standing
        .overdue()
        .forEach(
            late -> {
              assertThat(late.table()).isEqualTo("sales");
              assertThat(late.day()).isEqualTo("2026-03-31");
              assertThat(late.due()).isEqualTo(due);
            });
  }

  @Test
  void whatHasArrivedIsNeverLateAndFormulasPassLatenessOn() {
    assertThat(
            standing(seen("1 day", "14 days", StandingTest::march), "2027-01-01", "gmv").overdue())
        .isEmpty();
    Seen without =
        seen("1 day", "14 days", f -> f.table("ads").covers(MARCH).add("2026-03-05", "10"));
    // No row at all: the first day is the one that is missed.
    assertThat(standing(without, "2026-04-30", "share").overdue())
        .singleElement()
        .satisfies(late -> assertThat(late.day()).isEqualTo("2026-03-01"));
  }

  @Test
  void aLateRowChangesTheValueAndNotTheFinality() {
    Consumer<FactSetBuilder> late =
        f -> {
          march(f);
          f.table("sales").add("2026-03-30", "B", "2026-05-20T00:00:00Z", "50");
        };
    Seen seen = seen("9 days", "14 days", late).at("2026-05-31");
    assertThat(seen.value("gmv", "2026-03")).isEqualTo("BRL 150.00"); // 100 + 50
    assertThat(seen.explain("gmv", "2026-03").standing().finality()).hasToString("FINAL");
  }

  @Test
  void aRestatedRowReplacesTheOneBeforeAndIsCounted() {
    Consumer<FactSetBuilder> restated =
        f ->
            f.table("sales")
                .covers(MARCH)
                .add("2026-03-05", "A", "2026-03-06T00:00:00Z", "100")
                .add("2026-03-05", "A", "2026-03-09T00:00:00Z", "80")
                .add("2026-03-05", "A", "2026-03-08T23:59:59Z", "90")
                .add("2026-03-05", "B", "2026-03-06T00:00:00Z", "7")
                .add("2026-03-05", "B", "2026-03-05T21:00:00-03:00", "7");
    Seen seen = seen("9 days", "14 days", restated).at("2026-06-30");
    assertThat(seen.value("gmv", "2026-03")).isEqualTo("BRL 87.00"); // 80 + 7
    TableAccount account = seen.facts().accounts().get(0);
    assertThat(account.read()).isEqualTo(5);
    assertThat(account.used()).isEqualTo(2);
    assertThat(account.replaced()).isEqualTo(2);
    // The same instant, written with another offset: the same row twice.
    assertThat(account.repeated()).isEqualTo(1);
    assertThat(account.rejected()).isZero();
  }

  @Test
  void twoNewestVersionsThatDifferAreBothRefused() {
    Consumer<FactSetBuilder> torn =
        f ->
            f.table("sales")
                .covers(MARCH)
                .add("2026-03-05", "A", "2026-03-06T00:00:00Z", "100")
                .add("2026-03-05", "A", "2026-03-06T00:00:00Z", "80")
                .add("2026-03-07", "A", "2026-03-08T00:00:00Z", "1");
    Seen seen = seen("9 days", "14 days", torn).at("2026-06-30");
    assertThat(seen.value("gmv", "2026-03")).isEqualTo("BRL 1.00");
    assertThat(seen.explain("gmv", "2026-03").standing().finality()).hasToString("PARTIAL");
    assertThat(seen.facts().accounts().get(0).rejected()).isEqualTo(2);
    assertThat(seen.facts().diagnostics()).hasSize(2);
  }
}
