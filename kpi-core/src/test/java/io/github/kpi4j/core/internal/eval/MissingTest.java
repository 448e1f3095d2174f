package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is not there is said, and is zero only where the contract says so; LANGUAGE.md §11. */
class MissingTest {
  private static final DateRange MARCH = Period.parse("2026-03").days();

  private static void march(FactSetBuilder facts) {
    facts.table("sales").covers(MARCH).add("2026-03-05", "A", "100", 4);
    facts.table("ads").covers(MARCH).add("2026-03-05", "A", "20");
  }

  private static KpiResult evaluate(String metric, String asOf, Consumer<FactSetBuilder> rows) {
    CompiledContract contract = Shop.compile(Shop.data().kpi("k", Shop.seen(metric)));
    return Shop.evaluate(contract, "2026-03", asOf, rows).kpi("k");
  }

  @Test
  void noRowsAreNoData() {
    KpiResult gmv = evaluate("gmv", "2026-06-30", f -> f.table("sales").covers(MARCH));
    assertThat(gmv)
        .hasToString("k not evaluable: there are no rows of sales.amount on 2026-03-01/2026-03-31");
  }

  @Test
  void noRowsAreZeroWhereTheTableSaysSoAndHasArrived() {
    assertThat(evaluate("ad_cost", "2026-06-30", f -> f.table("ads").covers(MARCH)))
        .hasToString("k green: BRL 0.00 (otherwise)");
    assertThat(evaluate("ad_cost", "2026-06-30", f -> {}))
        .hasToString("k not evaluable: there are no rows of ads.cost on 2026-03-01/2026-03-31");
    // A feed that covers other days has not arrived for these.
    assertThat(
            evaluate(
                "ad_cost",
                "2026-06-30",
                f -> f.table("ads").covers(Period.parse("2026-02").days())))
        .hasToString("k not evaluable: there are no rows of ads.cost on 2026-03-01/2026-03-31");
  }

  @Test
  void aMetricMaySayItselfThatAbsentIsZero() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .metric("zero", m -> m.sum("sales.amount").set("absent", "zero"))
                .metric("strict", m -> m.sum("ads.cost").set("absent", "no_data"))
                .kpi("zero", Shop.seen("zero"))
                .kpi("strict", Shop.seen("strict")));
    Evaluation march =
        Shop.evaluate(
            contract,
            "2026-03",
            "2026-06-30",
            f -> {
              f.table("sales").covers(MARCH);
              f.table("ads").covers(MARCH);
            });
    assertThat(march.kpi("zero")).hasToString("zero green: BRL 0.00 (otherwise)");
    assertThat(march.kpi("strict").outcome().level()).isEmpty();
  }

  @Test
  void aDayWhoseRowWasRefusedHasNotArrived() {
    // The only day looked at has only a refused row, so nothing says that nothing was spent.
    CompiledContract contract = Shop.compile(Shop.data().kpi("k", Shop.seen("ad_cost")));
    Evaluation day =
        Shop.evaluate(
            contract,
            "2026-03-05",
            "2026-06-30",
            f -> f.table("ads").covers(MARCH).add("2026-03-05", "A", "many"));
    assertThat(day.kpi("k"))
        .hasToString("k not evaluable: there are no rows of ads.cost on 2026-03-05/2026-03-05");
    assertThat(day.kpi("k").standing().finality()).isEqualTo(Finality.PARTIAL);
    assertThat(day.dataProblems()).hasSize(1);
  }

  @Test
  void aRefusedRowMakesThePeriodPartialAndTheRestStillCounts() {
    KpiResult gmv =
        evaluate(
            "gmv",
            "2026-06-30",
            f -> {
              march(f);
              f.table("sales").add("2026-03-06", "A", "1,000.00", 1);
            });
    assertThat(gmv).hasToString("k green: BRL 100.00 (otherwise)");
    assertThat(gmv.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void aRowWithoutADayMayBeMissingAnywhere() {
    KpiResult gmv =
        evaluate(
            "gmv",
            "2026-06-30",
            f -> {
              march(f);
              f.table("sales").add("05/03/2026", "A", "1000", 1);
            });
    assertThat(gmv.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void daysThatHaveNotArrivedMakeThePeriodPartial() {
    KpiResult gmv =
        evaluate(
            "gmv",
            "2026-06-30",
            f ->
                f.table("sales")
                    .covers(DateRange.closed(MARCH.start(), LocalDate.of(2026, 3, 30)))
                    .add("2026-03-05", "A", "100", 4));
    assertThat(gmv.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void aValueIsFinalFromItsLastDayAndFinalAfter() {
    // sales: 31 March + 14 days = 14 April; ads: 31 March + 17 days = 17 April
    assertThat(evaluate("gmv", "2026-04-13", MissingTest::march).standing())
        .hasToString("Standing[finality=PROVISIONAL, finalFrom=Optional[2026-04-14], overdue=[]]");
    assertThat(evaluate("gmv", "2026-04-14", MissingTest::march).standing().finality())
        .isEqualTo(Finality.FINAL);
    assertThat(evaluate("ad_share", "2026-04-16", MissingTest::march).standing())
        .hasToString("Standing[finality=PROVISIONAL, finalFrom=Optional[2026-04-17], overdue=[]]");
    assertThat(evaluate("ad_share", "2026-04-17", MissingTest::march).standing().finality())
        .isEqualTo(Finality.FINAL);
  }

  @Test
  void withoutFinalAfterNothingIsEverFinal() {
    KpiResult stock =
        evaluate("stock", "2030-01-01", f -> f.table("stock").add("2026-03-31", "A", "x", 5));
    assertThat(stock.standing())
        .hasToString("Standing[finality=PROVISIONAL, finalFrom=Optional.empty, overdue=[]]");
  }

  @Test
  void divisionByZeroHasNoValueAndSaysWhatIsZero() {
    KpiResult share =
        evaluate("ad_share", "2026-06-30", f -> f.table("sales").add("2026-03-01", "A", "0", 0));
    // ads has no rows and did not arrive, and its reason comes first, from left to right.
    assertThat(share)
        .hasToString("k not evaluable: there are no rows of ads.cost on 2026-03-01/2026-03-31");
    assertThat(Shop.march("gmv / units", f -> f.table("sales").add("2026-03-01", "A", "10", 0)))
        .hasToString("f not evaluable: division by zero: units is 0");
    assertThat(
            Shop.march("gmv / (units - 4)", f -> f.table("sales").add("2026-03-01", "A", "9", 4)))
        .hasToString("f not evaluable: division by zero: units - 4 is 0");
  }

  @Test
  void coalesceStopsWhatIsMissing() {
    assertThat(
            Shop.march(
                "coalesce(gmv / units, BRL 1)",
                f -> f.table("sales").add("2026-03-01", "A", "10", 0)))
        .hasToString("f green: BRL 1.00 (otherwise)");
    assertThat(Shop.march("coalesce(units, stock)", f -> {}))
        .hasToString(
            "f not evaluable: there are no rows of stock.available on 2026-03-29/2026-03-31");
    assertThat(
            Shop.march(
                "max(units, stock) + 1", f -> f.table("sales").add("2026-03-01", "A", "10", 3)))
        .hasToString(
            "f not evaluable: there are no rows of stock.available on 2026-03-29/2026-03-31");
  }

  @Test
  void aNumberThatOutgrowsItsBitsHasNoValue() {
    // 10^38 has 127 bits; 33 factors make 4,167 bits.
    String formula = "units" + " * units".repeat(32);
    Consumer<FactSetBuilder> huge =
        f -> f.table("sales").add("2026-03-01", "A", "1", "1" + "0".repeat(37));
    assertThat(Shop.march(formula + " * units * units", huge))
        .hasToString("f not evaluable: the number outgrew 4096 bits");
    // A literal of 1,300 digits has 4,319 bits.
    assertThat(Shop.march("units * 1" + "0".repeat(1300), huge))
        .hasToString("f not evaluable: the number outgrew 4096 bits");
  }
}
