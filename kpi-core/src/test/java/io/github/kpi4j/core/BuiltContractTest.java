package io.github.kpi4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import org.junit.jupiter.api.Test;

/** A contract made in Java with this module alone, from builder to report. */
class BuiltContractTest {
  private static DraftBuilder shop() {
    return ContractDraft.named("shop")
        .title("en", "A small shop")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "sales",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("amount", "BRL")
                    .measure("units", "count")
                    .set("final_after", "14 days"))
        .table(
            "ads",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("cost", "BRL")
                    .set("absent", "zero")
                    .set("final_after", "17 days"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("ad_cost", m -> m.sum("ads.cost"))
        .metric("ad_share", m -> m.formula("ad_cost / gmv").set("format", "percent"))
        .kpi(
            "ad_share",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "by_product",
            k ->
                k.metric("ad_share")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("lower")
                    .weight(40)
                    .band("green", "at most 12%")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"));
  }

  @Test
  void evaluatesFromBuilderToReport() {
    CompiledContract contract = ContractCompiler.compile(shop().build()).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "A", "1000.00", 10).add("2026-03-31", "B", "500", 5);
    facts.table("ads").add("2026-03-01", "A", "100.00").add("2026-03-31", "B", "80.01");
    Evaluation march =
        contract.evaluate(facts.build(), Period.parse("2026-03"), AsOf.date("2026-04-20"));
    // 180.01 / 1500 = 0.120006…, shown and judged as 12.00 %.
    assertThat(march.kpi("ad_share")).hasToString("ad_share green: 12.00% (at most 12%)");
  }
}
