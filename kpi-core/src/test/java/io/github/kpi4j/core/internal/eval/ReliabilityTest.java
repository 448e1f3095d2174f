package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must not be called final, because it can still change; LANGUAGE.md §10, §11. */
class ReliabilityTest {
  private static DraftBuilder draft(String finalAfter) {
    return ContractDraft.named("reliability")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "sales",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("amount", "BRL")
                    .set("absent", "zero")
                    .set("final_after", finalAfter))
        .table(
            "stock",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("pieces", "count")
                    .set("snapshot", "true")
                    .set("carry", "5 days")
                    .set("expected_within", "24 hours")
                    .set("final_after", finalAfter))
        .table("products", t -> t.key("sku").attribute("category", "text"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("kitchen", m -> m.sum("sales.amount").where("category", "kitchen"))
        .metric("stock", m -> m.last("stock.pieces"))
        .metric("days_counted", m -> m.set("count_distinct", "stock.date"))
        .kpi("gmv", Shop.seen("gmv"));
  }

  private static final CompiledContract CONTRACT = Shop.compile(draft("0 days"));

  private static Explanation value(
      String metric, String period, String asOf, Consumer<FactSetBuilder> rows) {
    return CONTRACT
        .measure(Shop.facts(CONTRACT, rows), AsOf.date(asOf))
        .metric(metric, CONTRACT.period(period), Map.of());
  }

  private static void sales(FactSetBuilder facts) {
    facts
        .table("sales")
        .covers(Period.parse("2026-03").days())
        .add("2026-03-02", "A", "10.00")
        .add("2026-03-03", "B", "5.00");
  }

  @Test
  void aPeriodThatIsNotOverIsNotFinal() {
    Explanation open = value("gmv", "2026-03", "2026-03-15", ReliabilityTest::sales);
    assertThat(open.standing().finality()).isEqualTo(Finality.PROVISIONAL);
    assertThat(open.standing().finalFrom()).isEmpty();
    assertThat(value("gmv", "2026-03", "2026-03-31", ReliabilityTest::sales).standing().finality())
        .isEqualTo(Finality.FINAL);
    CONTRACT
        .evaluate(
            Shop.facts(CONTRACT, ReliabilityTest::sales),
            CONTRACT.period("2026-03"),
            AsOf.date("2026-03-15"))
        .kpis()
        .forEach(kpi -> assertThat(kpi.standing().finality()).isEqualTo(Finality.PROVISIONAL));
  }

  @Test
  void distinctDaysOfASnapshotNeedAllDays() {
    Explanation march =
        value(
            "days_counted",
            "2026-03",
            "2026-05-01",
            f -> f.table("stock").add("2026-03-01", "A", 3).add("2026-03-05", "A", 2));
    assertThat(march.amount().known()).hasToString("Optional[2]");
    assertThat(march.standing().finality()).isEqualTo(Finality.PARTIAL);
    assertThat(march.standing().overdue()).hasSize(1);
  }

  @Test
  void aCarriedStateIsProvisionalUntilItsOwnDayHasArrived() {
    Consumer<FactSetBuilder> rows = f -> f.table("stock").add("2026-03-28", "A", 7);
    Explanation carried = value("stock", "2026-03", "2026-05-01", rows);
    assertThat(carried.amount().known()).hasToString("Optional[7]");
    assertThat(carried.standing().finality()).isEqualTo(Finality.PROVISIONAL);
    // 31 March was due by the end of 1 April.
    assertThat(carried.standing().overdue().get(0))
        .hasToString("Overdue[table=stock, day=2026-03-31, due=2026-04-01]");
    assertThat(value("stock", "2026-03-28", "2026-05-01", rows).standing().finality())
        .isEqualTo(Finality.FINAL);
  }

  @Test
  void attributesThatWereRefusedLeaveAValuePartial() {
    Consumer<FactSetBuilder> good =
        f -> {
          sales(f);
          f.table("products").add("A", "kitchen").add("B", "home");
        };
    assertThat(value("kitchen", "2026-03", "2026-05-01", good).standing().finality())
        .isEqualTo(Finality.FINAL);

    Consumer<FactSetBuilder> twice = good.andThen(f -> f.table("products").add("A", "home"));
    Explanation conflicting = value("kitchen", "2026-03", "2026-05-01", twice);
    assertThat(conflicting.standing().finality()).isEqualTo(Finality.PARTIAL);
    assertThat(value("gmv", "2026-03", "2026-05-01", twice).standing().finality())
        .isEqualTo(Finality.FINAL);

    // Without any product zero would be a lie.
    Explanation none = value("kitchen", "2026-03", "2026-05-01", ReliabilityTest::sales);
    assertThat(none.standing().finality()).isEqualTo(Finality.PARTIAL);
  }

  @Test
  void accumulatedFactsServeTheirOwnContractAlsoWhenTheyServedItBefore() {
    CompiledContract stricter = Shop.compile(draft("30 days"));
    Accumulator facts = CONTRACT.accumulate(Shop.facts(CONTRACT, ReliabilityTest::sales));
    Period march = CONTRACT.period("2026-03");
    assertThat(CONTRACT.evaluate(facts, march, AsOf.date("2026-04-05")).kpi("gmv").standing())
        .extracting("finality")
        .isEqualTo(Finality.FINAL);
    assertThatThrownBy(() -> stricter.evaluate(facts, march, AsOf.date("2026-04-05")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aScopeThatNoTableHasIsAMistakeWithoutRowsToo() {
    var measured = CONTRACT.measure(Shop.facts(CONTRACT, f -> {}), AsOf.date("2026-04-05"));
    assertThatThrownBy(
            () -> measured.metric("gmv", CONTRACT.period("2026-03"), Map.of("skuu", "A")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sales has no dimension skuu");
  }
}
