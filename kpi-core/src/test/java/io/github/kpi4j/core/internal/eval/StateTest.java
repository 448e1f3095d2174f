package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Standing.Finality;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * States add up over things and not over days; windows look at other days than the period's;
 * LANGUAGE.md §5.
 */
class StateTest {
  private static String march(String formula, Consumer<FactSetBuilder> rows) {
    return Shop.march(formula, rows).outcome().toString();
  }

  @Test
  void theNewestStateOfEachCombinationIsAddedUp() {
    // 31 March: A in x 5, A in y 7; B last on 30 March with 11, carried one day. 5 + 7 + 11 = 23.
    assertThat(
            march(
                "stock",
                f ->
                    f.table("stock")
                        .add("2026-03-31", "A", "x", 5)
                        .add("2026-03-31", "A", "y", 7)
                        .add("2026-03-30", "A", "x", 100)
                        .add("2026-03-30", "B", "x", 11)))
        .isEqualTo("green: 23 (otherwise)");
  }

  @Test
  void aStateIsCarriedForTwoDaysAndNotForThree() {
    assertThat(march("stock", f -> f.table("stock").add("2026-03-29", "A", "x", 5)))
        .isEqualTo("green: 5 (otherwise)");
    assertThat(march("stock", f -> f.table("stock").add("2026-03-28", "A", "x", 5)))
        .isEqualTo("not evaluable: there are no rows of stock.available on 2026-03-29/2026-03-31");
  }

  @Test
  void aRefusedStateIsNotReplacedByAnOlderOneInSilence() {
    var result =
        Shop.march(
            "stock",
            f ->
                f.table("stock").add("2026-03-30", "A", "x", 5).add("2026-03-31", "A", "x", "few"));
    assertThat(result.outcome()).hasToString("green: 5 (otherwise)");
    assertThat(result.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void whereDuplicatesAreAllowedStatesOfOneDayAllCount() {
    CompiledContract contract =
        Shop.compile(
            ContractDraft.named("pallets")
                .set("time_zone", "America/Sao_Paulo")
                .set("currency", "BRL")
                .table(
                    "pallets",
                    t ->
                        t.dimension("date", "date")
                            .dimension("sku", "text")
                            .measure("boxes", "count")
                            .set("snapshot", "true")
                            .set("carry", "1 day")
                            .set("duplicates", "allowed"))
                .metric("boxes", m -> m.last("pallets.boxes"))
                .kpi("boxes", Shop.seen("boxes")));
    // Two pallets of 40 and one of 25 on the last day: 105; yesterday's do not count.
    assertThat(
            Shop.evaluate(
                    contract,
                    "2026-03",
                    "2026-06-30",
                    f ->
                        f.table("pallets")
                            .add("2026-03-30", "A", 99)
                            .add("2026-03-31", "A", 40)
                            .add("2026-03-31", "A", 25)
                            .add("2026-03-31", "A", 40))
                .kpi("boxes"))
        .hasToString("boxes green: 105 (otherwise)");
  }

  @Test
  void aWindowEndsWithThePeriod() {
    // 28 days to 31 March begin on 4 March: 10 + 20, not the 40 of 3 March.
    Consumer<FactSetBuilder> rows =
        f ->
            f.table("sales")
                .add("2026-01-01", "A", "1", 1)
                .add("2026-03-03", "A", "1", 40)
                .add("2026-03-04", "A", "1", 10)
                .add("2026-03-31", "A", "1", 20)
                .add("2026-04-01", "A", "1", 80);
    assertThat(march("rolling(units, 28 days)", rows)).isEqualTo("green: 30 (otherwise)");
    // 30 / 28 = 1.07…
    assertThat(march("per_day(rolling(units, 4 weeks))", rows))
        .isEqualTo("green: 1.1 per day (otherwise)");
    // Longer than the period: 1 January to 31 March are 90 days, 1 + 40 + 10 + 20 = 71.
    assertThat(march("rolling(units, 90 days)", rows)).isEqualTo("green: 71 (otherwise)");
  }

  @Test
  void aWindowFromBeforeTheFirstDayHasNoValueUnlessItMayBePartial() {
    Consumer<FactSetBuilder> rows =
        f -> f.table("sales").add("2026-03-22", "A", "1", 20).add("2026-03-31", "A", "1", 10);
    var strict = Shop.march("rolling(units, 28 days)", rows);
    assertThat(strict.outcome())
        .hasToString(
            "not evaluable: rolling(units, 28 days) reaches before 2026-03-22, the first day with"
                + " data");
    assertThat(strict.standing().finality()).isEqualTo(Finality.PARTIAL);
    // 22 to 31 March are 10 days: 30 / 10 = 3.
    assertThat(march("per_day(rolling(units, 28 days, partial))", rows))
        .isEqualTo("green: 3.0 per day (otherwise)");
  }

  @Test
  void aPartialWindowThatEndsBeforeTheFirstDayHasNoRows() {
    Consumer<FactSetBuilder> later = f -> f.table("sales").add("2026-05-01", "A", "1", 20);
    assertThat(march("rolling(units, 28 days, partial)", later))
        .isEqualTo("not evaluable: there are no rows of sales.units on 2026-03-04/2026-03-31");
    assertThat(march("per_day(rolling(units, 28 days, partial))", later))
        .isEqualTo("not evaluable: there are no rows of sales.units on 2026-03-04/2026-03-31");
  }

  @Test
  void theAverageIsOverTheDaysThatHaveAState() {
    // The week of 25 to 31 March: 27 has 10, carried to 28 and 29; 31 has 30. (3 × 10 + 30) / 4.
    Consumer<FactSetBuilder> rows =
        f ->
            f.table("stock")
                .add("2026-03-01", "A", "x", 500)
                .add("2026-03-27", "A", "x", 10)
                .add("2026-03-31", "A", "x", 30);
    assertThat(march("average_over(stock, 7 days)", rows)).isEqualTo("green: 15 (otherwise)");
    assertThat(
            march(
                "average_over(stock, 2 days)",
                f -> f.table("stock").add("2026-01-01", "A", "x", 1)))
        .isEqualTo("not evaluable: there are no rows of stock.available on 2026-03-30/2026-03-31");
  }

  @Test
  void daysOfCoverAreDays() {
    // 56 in stock, 28 sold in 28 days, one a day: 56 days.
    assertThat(
            march(
                "stock / per_day(rolling(units, 28 days))",
                f -> {
                  f.table("stock").add("2026-03-31", "A", "x", 56);
                  f.table("sales").add("2026-01-01", "A", "1", 9).add("2026-03-10", "A", "1", 28);
                }))
        .isEqualTo("green: 56.0 days (otherwise)");
  }

  @Test
  void aPeriodInProgressIsToDate() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .metric("f", m -> m.formula("per_day(units)"))
                .kpi("f", Shop.seen("f"))
                .kpi("stock", Shop.seen("stock")));
    var march =
        Shop.evaluate(
            contract,
            "2026-03",
            "2026-03-10",
            f -> {
              f.table("sales").add("2026-03-01", "A", "1", 20).add("2026-03-11", "A", "1", 999);
              f.table("stock").add("2026-03-10", "A", "x", 7).add("2026-03-31", "A", "x", 999);
            });
    assertThat(march.inProgress()).isTrue();
    // 20 over the 10 days that have passed
    assertThat(march.kpi("f")).hasToString("f green: 2.0 per day (otherwise)");
    assertThat(march.kpi("f").explanation().days()).hasToString("2026-03-01/2026-03-10");
    assertThat(march.kpi("stock")).hasToString("stock green: 7 (otherwise)");
    assertThat(Shop.evaluate(contract, "2026-03", "2026-03-31", f -> {}).inProgress()).isFalse();
  }
}
