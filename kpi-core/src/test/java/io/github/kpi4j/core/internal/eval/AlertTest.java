package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.AlertBuilder;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are asked at the end of every day, of the facts and of nothing else; LANGUAGE.md §8. */
class AlertTest {
  private static DraftBuilder draft(Consumer<AlertBuilder> alert) {
    return Shop.data()
        .metric("today", m -> m.formula("rolling(units, 1 days)"))
        .kpi("units", Shop.seen("units"))
        .alert("a", a -> alert.accept(a.severity("warning")));
  }

  private static AlertResult result(DraftBuilder draft, String day, Consumer<FactSetBuilder> rows) {
    CompiledContract contract = Shop.compile(draft);
    String period = day.substring(0, 7);
    return Shop.evaluate(contract, period, day, rows).alerts().get(0);
  }

  /** The changes of one subject: {@code 03 PENDING, 05 FIRING} for days of March. */
  private static String history(AlertState state) {
    return String.join(
        ", ",
        state.changes().stream()
            .map(change -> change.day().toString().substring(8) + " " + change.state())
            .toList());
  }

  /** The rating of A from 1 March on, one a day; a dash where nobody has rated. */
  private static Consumer<FactSetBuilder> ratings(String ratings) {
    return f -> {
      String[] days = ratings.split(" ", -1);
      for (int i = 0; i < days.length; i++) {
        if (!days[i].equals("-")) {
          f.table("reviews").add(LocalDate.of(2026, 3, i + 1), "A", days[i]);
        }
      }
      f.table("reviews")
          .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, days.length)));
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      value = {
        // rating < 4; - is a day on which nobody knows
        "5 3 3 5 3      | 1 day  |              | 02 FIRING, 04 CLEARED, 05 FIRING",
        "5 5 5          | 1 day  |              | none",
        "3 3 3 5        | 3 days |              | 01 PENDING, 03 FIRING, 04 CLEARED",
        "3 3 5 3 3 3    | 3 days |              | 01 PENDING, 03 OK, 04 PENDING, 06 FIRING",
        // An unknown day does not count and breaks nothing.
        "3 - 3 3        | 3 days |              | 01 PENDING, 04 FIRING",
        "3 - - 5 3      | 2 days |              | 01 PENDING, 04 OK, 05 PENDING",
        // It neither fires nor clears.
        "5 - -          | 1 day  |              | none",
        "3 - - 5        | 1 day  |              | 01 FIRING, 04 CLEARED",
        // It ends where the contract says, not where the condition does.
        "3 4 4.2 4.5 4  | 1 day  | rating > 4.2 | 01 FIRING, 04 CLEARED",
        "3 4.3 3 -      | 1 day  | rating > 4.2 | 01 FIRING, 02 CLEARED, 03 FIRING",
        "3 - 4.1        | 1 day  | rating > 4.2 | 01 FIRING",
        // What is over stays so until it starts again; what then does not last was nothing.
        "3 3 5 5 3 5    | 2 days |              | 01 PENDING, 02 FIRING, 03 CLEARED, 05 PENDING, 06"
            + " OK"
      })
  void movesAsTheDaysGoBy(String ratings, String days, String clear, String history) {
    AlertResult result =
        result(
            draft(
                a -> {
                  a.forEach("sku").when("rating < 4").lasting(days);
                  if (clear != null) {
                    a.clearWhen(clear);
                  }
                }),
            "2026-03-" + String.format("%02d", ratings.split(" ", -1).length),
            ratings(ratings));
    assertThat(history(result.states().get(0))).isEqualTo(history.equals("none") ? "" : history);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 30, 30, 30 (of the 2nd), 0, 0 and 0 (of the 4th), nobody knows, 60. Means of three days:
        // 30 on the 3rd, 20, 10, 0, 0 (of two), 30 (of two: 0 and 60), 60 (of two).
        "20 | 05 FIRING, 08 CLEARED",
        "10 | 06 FIRING, 08 CLEARED",
        "31 | 01 FIRING, 09 CLEARED",
      })
  void aMeanIsThatOfTheDaysOnWhichAStateIsKnown(String below, String history) {
    AlertResult result =
        result(
            draft(a -> a.when("usual < " + below))
                .metric("usual", m -> m.formula("average_over(stock, 3 days)")),
            "2026-03-09",
            f ->
                f.table("stock")
                    .covers(DateRange.closed(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 9)))
                    .add("2026-03-01", "A", "SP", 30)
                    .add("2026-03-02", "A", "SP", 30)
                    .add("2026-03-04", "A", "SP", 0)
                    .add("2026-03-08", "A", "SP", 60));
    assertThat(history(result.states().get(0))).isEqualTo(history);
  }

  @Test
  void twoWeeksAreFourteenDaysOnWhichItHolds() {
    AlertResult result =
        result(
            draft(a -> a.forEach("sku").when("rating < 4").lasting("2 weeks")),
            "2026-03-20",
            ratings("5 5 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3"));
    AlertState state = result.states().get(0);
    // It holds from the 3rd on, so the 16th is the fourteenth day.
    assertThat(history(state)).isEqualTo("03 PENDING, 16 FIRING");
    assertThat(state.state()).isEqualTo(AlertState.State.FIRING);
    assertThat(state.since()).contains(LocalDate.of(2026, 3, 16));
  }

  @Test
  void aChangeSaysWhatDecidedIt() {
    AlertState state =
        result(
                draft(a -> a.forEach("sku").when("rating < 4").clearWhen("rating >= 4.5")),
                "2026-03-03",
                ratings("3.5 4 4.7"))
            .states()
            .get(0);
    assertThat(state.changes().get(0).decidedBy().parts().get(0).amount().known())
        .hasValueSatisfying(rating -> assertThat(rating).hasToString("3.5"));
    assertThat(state.changes().get(1).decidedBy().expression()).isEqualTo("rating >= 4.5");
    assertThat(state.changes().get(1).decidedBy().parts().get(0).amount().known())
        .hasValueSatisfying(rating -> assertThat(rating).hasToString("4.7"));
  }

  @Test
  void saysSinceWhenNobodyKnows() {
    AlertState state =
        result(draft(a -> a.forEach("sku").when("rating < 4")), "2026-03-05", ratings("5 3 - - -"))
            .states()
            .get(0);
    assertThat(state.state()).isEqualTo(AlertState.State.FIRING);
    assertThat(state.unknownSince()).contains(LocalDate.of(2026, 3, 3));
  }

  @Test
  void aMetricWithoutWindowIsThatOfTheReviewPeriodUpToTheDay() {
    // 4 a day: more than 10 from the third day of each month on.
    AlertResult result =
        result(
            draft(a -> a.when("units > 10")),
            "2026-04-04",
            f -> {
              for (LocalDate day = LocalDate.of(2026, 3, 30);
                  day.isBefore(LocalDate.of(2026, 4, 5));
                  day = day.plusDays(1)) {
                f.table("sales").add(day, "A", "1", 4);
              }
            });
    // 30 and 31 March have 8 of March, 1 and 2 April 8 of April.
    assertThat(history(result.states().get(0))).isEqualTo("03 FIRING");
  }

  @Test
  void daysThatHaveNotArrivedDecideNothing() {
    // Sales have come up to 3 March; on the 4th and 5th nothing is known, not nothing sold.
    AlertState state =
        result(
                draft(a -> a.when("today < 5")),
                "2026-03-05",
                f ->
                    f.table("sales")
                        .add("2026-03-01", "A", "1", 9)
                        .add("2026-03-02", "A", "1", 9)
                        .add("2026-03-03", "A", "1", 9))
            .states()
            .get(0);
    assertThat(state.state()).isEqualTo(AlertState.State.OK);
    assertThat(state.unknownSince()).contains(LocalDate.of(2026, 3, 4));
  }

  @Test
  void aSubjectIsWatchedFromItsFirstRowOn() {
    // Absent ads are zero, but B has not been there before the 3rd.
    AlertResult result =
        result(
            draft(a -> a.forEach("sku").when("ad_cost < BRL 1")),
            "2026-03-04",
            f ->
                f.table("ads")
                    .add("2026-03-01", "A", "5")
                    .add("2026-03-03", "B", "0")
                    .add("2026-03-04", "C", "7"));
    assertThat(result.states())
        .extracting(s -> s.words().get(0) + " " + history(s))
        .containsExactly("B 03 FIRING", "A ", "C ");
  }

  @Test
  void nothingIsAskedBeforeTheTerm() {
    DraftBuilder draft =
        draft(a -> a.forEach("sku").when("rating < 4")).set("term", "2026-03-03/2026-12-31");
    assertThat(history(result(draft, "2026-03-04", ratings("3 3 3 3")).states().get(0)))
        .isEqualTo("03 FIRING");
  }

  @Test
  void comparesWhatIsShown() {
    // 3.96 is shown as 4.0, and that is not less than 4.
    assertThat(
            history(
                result(
                        draft(a -> a.forEach("sku").when("rating < 4")),
                        "2026-03-02",
                        ratings("3.96 3.94"))
                    .states()
                    .get(0)))
        .isEqualTo("02 FIRING");
  }

  @Test
  void onlyRowsThatPassTheFilterAreWatched() {
    AlertResult result =
        result(
            draft(a -> a.forEach("sku").where("sku", "A", "C").when("ad_cost > BRL 1")),
            "2026-03-01",
            f ->
                f.table("ads")
                    .add("2026-03-01", "A", "5")
                    .add("2026-03-01", "B", "5")
                    .add("2026-03-01", "C", "1"));
    assertThat(result.states())
        .extracting(s -> s.words().get(0) + " " + s.state())
        .containsExactly("A FIRING", "C OK");
  }

  @Test
  void theLastPassedDayOfThePeriodIsTheOneThatCounts() {
    DraftBuilder draft = draft(a -> a.forEach("sku").when("rating < 4"));
    CompiledContract contract = Shop.compile(draft);
    Consumer<FactSetBuilder> rows =
        f -> {
          ratings("5 5 3").accept(f);
          f.table("reviews").add("2026-04-01", "A", "5");
        };
    AlertResult march = Shop.evaluate(contract, "2026-03", "2026-06-30", rows).alerts().get(0);
    assertThat(march.day()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(march.states().get(0).state()).isEqualTo(AlertState.State.FIRING);
    AlertResult april = Shop.evaluate(contract, "2026-04", "2026-06-30", rows).alerts().get(0);
    assertThat(april.states().get(0).state()).isEqualTo(AlertState.State.CLEARED);
  }

  @Test
  void anAlertWithoutAnyRowIsNotFiring() {
    assertThat(result(draft(a -> a.when("units < 5")), "2026-03-31", f -> {}).states())
        .extracting(AlertState::state)
        .containsExactly(AlertState.State.OK);
    assertThat(
            result(draft(a -> a.forEach("sku").when("units < 5")), "2026-03-31", f -> {}).states())
        .isEqualTo(List.of());
  }
}
