package io.github.kpi4j.core.report;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;

/** A shop with two products and three months, of which reports are made in tests. */
final class ReportShop {
  private ReportShop() {}

  /** Tables, metrics and two scored KPIs; a test may add more before it compiles. */
  static DraftBuilder draft(String title) {
    return ContractDraft.named("shop")
        .title("en", title)
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
        .metric("gmv", m -> m.title("en", "Sales").title("pt", "Vendas").sum("sales.amount"))
        .metric("units", m -> m.sum("sales.units"))
        .metric("ad_cost", m -> m.title("en", "Ad spend").sum("ads.cost"))
        .metric("ad_share", m -> m.formula("ad_cost / gmv").set("format", "percent"))
        .metric("unit_price", m -> m.formula("gmv / units"))
        .kpi(
            "ad_share",
            k ->
                k.title("en", "Ad spend share")
                    .title("pt", "Peso dos anúncios")
                    .title("zh", "广告销售占比")
                    .metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "by_product",
            k ->
                k.title("en", "Ad spend share by product")
                    .metric("ad_share")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("lower")
                    .weight(40)
                    .band("green", "at most 12%")
                    .band("red", "otherwise"))
        .kpi(
            "unit_price",
            k ->
                k.metric("unit_price")
                    .better("higher")
                    .minSample("units", "at least 15")
                    .band("green", "at least BRL 100")
                    .band("amber", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"));
  }

  static CompiledContract compiled(DraftBuilder draft) {
    return ContractCompiler.compile(draft.build()).orThrow();
  }

  static CompiledContract contract() {
    return compiled(draft("A small shop"));
  }

  /** March: ads 180.01 of sales 1,500; product A 100 of 1,000, product B 80.01 of 500. */
  static FactSetBuilder facts(CompiledContract contract) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts
        .table("sales")
        .add("2026-01-01", "A", "800.00", 8)
        .add("2026-01-31", "B", "200.00", 2)
        .add("2026-02-01", "A", "900.00", 9)
        .add("2026-02-28", "B", "300.00", 6)
        .add("2026-03-01", "A", "1000.00", 10)
        .add("2026-03-31", "B", "500.00", 5);
    facts
        .table("ads")
        .add("2026-01-01", "A", "100.00")
        .add("2026-01-31", "B", "100.00")
        .add("2026-02-01", "A", "99.00")
        .add("2026-02-28", "B", "57.00")
        .add("2026-03-01", "A", "100.00")
        .add("2026-03-31", "B", "80.01");
    return facts;
  }

  static Evaluation month(CompiledContract contract, FactSet facts, String month) {
    return contract.evaluate(facts, Period.parse(month), AsOf.date("2026-04-20"));
  }

  static Evaluation march() {
    CompiledContract contract = contract();
    return month(contract, facts(contract).build(), "2026-03");
  }

  static List<Evaluation> quarter() {
    CompiledContract contract = contract();
    FactSet facts = facts(contract).build();
    return List.of(
        month(contract, facts, "2026-01"),
        month(contract, facts, "2026-02"),
        month(contract, facts, "2026-03"));
  }
}
