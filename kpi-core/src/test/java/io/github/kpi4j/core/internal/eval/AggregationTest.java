package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Standing.Finality;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a metric takes from rows: each way to put them together, filters and attributes; LANGUAGE.md
 * §4, §10.
 */
class AggregationTest {
  private static DraftBuilder orders() {
    return ContractDraft.named("orders")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "orders",
            t ->
                t.key("order")
                    .dimension("date", "date")
                    .dimension("order", "text")
                    .dimension("sku", "text")
                    .dimension("channel", "text")
                    .measure("amount", "BRL")
                    .measure("units", "count")
                    .measure("stars", "score"))
        .table("products", t -> t.key("sku").attribute("category", "text"))
        .table(
            "stock",
            t ->
                t.key("date", "sku", "house")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("house", "text")
                    .measure("pieces", "count")
                    .set("snapshot", "true")
                    .set("carry", "2 days"))
        .metric("amount", m -> m.sum("orders.amount"))
        .metric("least", m -> m.set("min", "orders.amount"))
        .metric("most", m -> m.set("max", "orders.amount"))
        .metric("mean", m -> m.set("avg", "orders.amount"))
        .metric("mean_units", m -> m.set("avg", "orders.units"))
        .metric("mean_stars", m -> m.set("avg", "orders.stars"))
        .metric("best_stars", m -> m.set("max", "orders.stars"))
        .metric("orders", m -> m.set("count", "orders"))
        .metric("skus", m -> m.set("count_distinct", "orders.sku"))
        .metric("days", m -> m.set("count_distinct", "orders.date"))
        .metric("categories", m -> m.set("count_distinct", "orders.category"))
        .metric("fba", m -> m.sum("orders.amount").where("channel", "fba"))
        .metric("own", m -> m.sum("orders.amount").where("channel", "dba", "shop"))
        .metric(
            "fba_kitchen",
            m -> m.set("count", "orders").where("channel", "fba").where("category", "kitchen"))
        .metric("nowhere", m -> m.sum("orders.amount").where("channel", "moon"))
        .metric(
            "moon_is_zero",
            m -> m.sum("orders.amount").where("channel", "moon").set("absent", "zero"))
        .metric("opening", m -> m.set("first", "stock.pieces"))
        .metric("closing", m -> m.last("stock.pieces"))
        .metric("closing_x", m -> m.last("stock.pieces").where("house", "x"))
        .kpi("amount", Shop.seen("amount"));
  }

  private static final CompiledContract ORDERS = Shop.compile(orders());

  /** Five orders of March and one of April; D is not in the reference table. */
  private static void rows(FactSetBuilder facts) {
    facts
        .table("orders")
        .add("2026-03-01", "1", "A", "fba", "10.50", 1, "5")
        .add("2026-03-01", "2", "A", "dba", "20", 2, "4")
        .add("2026-03-05", "3", "B", "fba", "-4.25", 3, "2.5")
        .add("2026-03-31", "4", "C", "shop", "100", 1, "4.5")
        .add("2026-03-31", "5", "D", "fba", "8", 3, "3")
        .add("2026-04-01", "6", "B", "fba", "1000", 900, "1");
    facts.table("products").add("A", "kitchen").add("B", "home").add("C", "kitchen");
  }

  @ParameterizedTest
  @CsvSource({
    "amount,       BRL 134.25", // 10.50 + 20 − 4.25 + 100 + 8
    "least,        BRL -4.25",
    "most,         BRL 100.00",
    "mean,         BRL 26.85", // 134.25 / 5
    "mean_units,   2.0000", // (1 + 2 + 3 + 1 + 3) / 5 = 10 / 5
    "mean_stars,   3.8", // (5 + 4 + 2.5 + 4.5 + 3) / 5 = 19 / 5
    "best_stars,   5.0",
    "orders,       5",
    "skus,         4", // A, B, C, D
    "days,         3", // 1, 5 and 31 March
    "fba,          BRL 14.25", // 10.50 − 4.25 + 8
    "own,          BRL 120.00", // 20 + 100
    "fba_kitchen,  1", // order 1
    "nowhere,      NO_DATA",
    "moon_is_zero, BRL 0.00",
  })
  void marchComesTo(String metric, String value) {
    assertThat(Seen.of(ORDERS, AggregationTest::rows).value(metric, "2026-03")).isEqualTo(value);
  }

  @Test
  void theMeanOfCountsIsNotRoundedToAWholeNumber() {
    // 1 and 5 March: (1 + 2 + 3) / 3 = 2; 1 to 31 March without the 5th is not asked. 5 and 31
    // March: (3 + 1 + 3) / 3 = 7 / 3.
    Seen seen = Seen.of(ORDERS, AggregationTest::rows);
    assertThat(seen.value("mean_units", "2026-03-02/2026-03-31")).isEqualTo("2.3333");
  }

  @Test
  void withoutRowsThereIsNeitherALeastNorAMeanAndACountOfNothingIsNotKnown() {
    Seen seen = Seen.of(ORDERS, AggregationTest::rows);
    for (String metric : new String[] {"amount", "least", "most", "mean", "orders", "skus"}) {
      assertThat(seen.value(metric, "2026-03-10")).as(metric).isEqualTo("NO_DATA");
    }
  }

  @Test
  void rowsWhoseKeyTheReferenceLacksCountInTotalsAndUnderTheEmptyWord() {
    Seen seen = Seen.of(ORDERS, AggregationTest::rows);
    // kitchen 10.50 + 20 + 100, home −4.25, unknown 8: together the 134.25 of all.
    assertThat(seen.value("amount", "2026-03", Map.of("category", "kitchen")))
        .isEqualTo("BRL 130.50");
    assertThat(seen.value("amount", "2026-03", Map.of("category", "home"))).isEqualTo("BRL -4.25");
    assertThat(seen.value("amount", "2026-03", Map.of("category", ""))).isEqualTo("BRL 8.00");
    assertThat(seen.facts().diagnostics())
        .singleElement()
        .asString()
        .contains("KPI-5011")
        .contains("warning");
  }

  @Test
  void aFilterOnAnAttributeMeetsTheWordOfTheScope() {
    Seen seen = Seen.of(ORDERS, AggregationTest::rows);
    assertThat(seen.value("fba_kitchen", "2026-03", Map.of("sku", "A"))).isEqualTo("1");
    assertThat(seen.value("fba_kitchen", "2026-03", Map.of("sku", "B"))).isEqualTo("NO_DATA");
    assertThat(seen.value("fba_kitchen", "2026-03", Map.of("category", "home")))
        .isEqualTo("NO_DATA");
  }

  @Test
  void aReferenceThatSaysTwoThingsOfOneProductSaysNothing() {
    Seen seen =
        Seen.of(
            ORDERS,
            f -> {
              f.table("orders").add("2026-03-01", "1", "A", "fba", "10", 1, "5");
              f.table("products").add("A", "kitchen").add("A", "home");
            });
    assertThat(seen.value("amount", "2026-03-01")).isEqualTo("BRL 10.00");
    assertThat(seen.value("amount", "2026-03-01", Map.of("category", ""))).isEqualTo("BRL 10.00");
    assertThat(seen.facts().diagnostics())
        .extracting(d -> d.code().id())
        .containsExactlyInAnyOrder("KPI-5002", "KPI-5002", "KPI-5011");
  }

  private static Seen stock(Consumer<FactSetBuilder> rows) {
    return Seen.of(ORDERS, rows);
  }

  @Test
  void theFirstStateIsTheOneThatThePeriodBeginsWith() {
    Seen seen =
        stock(
            f ->
                f.table("stock")
                    .add("2026-02-26", "A", "x", 1) // three days before 1 March: no longer holds
                    .add("2026-02-27", "B", "x", 20) // two days before: holds
                    .add("2026-03-01", "B", "y", 300)
                    .add("2026-03-02", "C", "x", 4_000) // came after the period had begun
                    .add("2026-03-30", "A", "x", 7)
                    .add("2026-03-31", "A", "y", 8));
    assertThat(seen.value("opening", "2026-03")).isEqualTo("320");
    assertThat(seen.value("closing", "2026-03")).isEqualTo("15");
    assertThat(seen.value("closing_x", "2026-03")).isEqualTo("7");
    assertThat(seen.explain("opening", "2026-03").rows().orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void theFirstStateOfAnOpenPeriodStaysWhatItWas() {
    Consumer<FactSetBuilder> rows =
        f -> f.table("stock").add("2026-03-01", "A", "x", 5).add("2026-03-09", "A", "x", 2);
    assertThat(stock(rows).at("2026-03-10").value("opening", "2026-03")).isEqualTo("5");
    assertThat(stock(rows).at("2026-03-10").value("closing", "2026-03")).isEqualTo("2");
    assertThat(stock(rows).at("2026-03-12").value("closing", "2026-03")).isEqualTo("NO_DATA");
  }

  @Test
  void aCountIsZeroOnlyOnDaysThatHaveArrived() {
    CompiledContract zero =
        Shop.compile(
            orders()
                .metric("quiet", m -> m.set("count", "orders").set("absent", "zero"))
                .metric("kinds", m -> m.set("count_distinct", "orders.sku").set("absent", "zero")));
    Seen seen = Seen.of(zero, AggregationTest::rows);
    // 10 March lies between the first and the last row, 2 April behind the last.
    assertThat(seen.value("quiet", "2026-03-10")).isEqualTo("0");
    assertThat(seen.value("kinds", "2026-03-10")).isEqualTo("0");
    assertThat(seen.value("quiet", "2026-04-02")).isEqualTo("NO_DATA");
    assertThat(seen.explain("quiet", "2026-04").standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void asManyDistinctWordsAreCountedAsThereAreSubjects() {
    // kitchen, home and the empty word of D, which the reference table lacks
    assertThat(Seen.of(ORDERS, AggregationTest::rows).value("categories", "2026-03"))
        .isEqualTo("3");
  }
}
