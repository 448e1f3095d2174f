package io.github.kpi4j.dsl;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.csv.CsvFacts;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contract in {@code contracts/shop.kpi.yaml}, loaded and built, and facts for it. */
public final class ShopContract {
  private ShopContract() {}

  /** The contract from its text. */
  public static CompiledContract load() {
    return KpiContracts.parse("shop.kpi.yaml", Golden.text("contracts/shop.kpi.yaml")).orThrow();
  }

  /** The facts in a folder below {@code facts}. */
  public static FactSet facts(CompiledContract contract, String folder) {
    try {
      return CsvFacts.read(contract.schema(), Golden.resource("facts/" + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** March 2026, three weeks later. */
  public static Evaluation march(CompiledContract contract, FactSet facts) {
    return contract.evaluate(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));
  }

  /** The same contract, built. */
  public static ContractDraft draft() {
    DraftBuilder shop =
        ContractDraft.named("shop_2026")
            .title("en", "A small shop, 2026")
            .title("pt", "Uma pequena loja, 2026")
            .title("zh", "2026年小店")
            .set("time_zone", "America/Sao_Paulo")
            .set("currency", "BRL")
            .set("review", "monthly")
            .set("week_starts", "sunday")
            .set("rounding", "half_up");
    tables(shop);
    metrics(shop);
    kpis(shop);
    return shop.scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .noData("withhold")
                    .grade("A", "at least 90")
                    .grade("B", "at least 75")
                    .grade("C", "otherwise"))
        .build();
  }

  private static void tables(DraftBuilder shop) {
    shop.table(
            "sales",
            t ->
                t.key("date", "sku", "channel")
                    .set("version", "updated")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("channel", "text")
                    .dimension("updated", "instant")
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
        .table(
            "stock",
            t ->
                t.set("snapshot", "true")
                    .key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("available", "count")
                    .set("carry", "2 days")
                    .set("final_after", "3 days"))
        .table(
            "returns",
            t ->
                t.set("duplicates", "allowed")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("units", "count"));
  }

  private static void metrics(DraftBuilder shop) {
    shop.metric("gmv", m -> m.title("en", "Sales").title("pt", "Vendas").sum("sales.amount"))
        .metric("units", m -> m.sum("sales.units"))
        .metric("ad_cost", m -> m.sum("ads.cost"))
        .metric("stock", m -> m.last("stock.available"))
        .metric("returned", m -> m.sum("returns.units").set("absent", "zero"))
        .metric("ad_share", m -> m.formula("ad_cost / gmv").set("format", "percent"))
        .metric(
            "return_rate",
            m -> m.formula("returned / units").set("format", "percent").set("precision", "3"))
        .metric(
            "days_of_cover",
            m -> m.formula("stock / per_day(rolling(units, 28 days))").set("unit", "days"));
  }

  private static void kpis(DraftBuilder shop) {
    shop.kpi(
            "sales",
            k ->
                k.title("en", "Sales")
                    .title("pt", "Vendas")
                    .title("zh", "销售额")
                    .metric("gmv")
                    .better("higher")
                    .weight(50)
                    .band("green", "at least BRL 1_500")
                    .band("amber", "at least BRL 1_000")
                    .band("red", "otherwise"))
        .kpi(
            "ad_share",
            k ->
                k.title("en", "Ad share by product")
                    .metric("ad_share")
                    .forEach("sku")
                    .better("lower")
                    .weight(30)
                    .scoreByShareOf("gmv")
                    .minSample("gmv", "at least BRL 100")
                    .band("green", "at most 9.99%")
                    .band("amber", "at most 15%")
                    .band("red", "otherwise"))
        .kpi(
            "returns",
            k ->
                k.metric("return_rate")
                    .better("lower")
                    .weight(20)
                    .band("green", "at most 4%")
                    .band("red", "otherwise"))
        .kpi(
            "cover",
            k ->
                k.metric("days_of_cover")
                    .better("inside")
                    .band("green", "between 30 days and 90 days")
                    .band("amber", "between 20 days and 120 days")
                    .band("red", "otherwise"));
  }
}
