package io.github.kpi4j.core;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.value.AsOf;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/**
 * The shop that tests are about: sales and advertising that happen on days, stock that is a state,
 * and the rating of each product.
 */
@NullMarked
public final class Shop {
  private Shop() {}

  /** Tables and simple metrics, no KPI yet. */
  public static DraftBuilder data() {
    return ContractDraft.named("shop")
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
        .table(
            "stock",
            t ->
                t.key("date", "sku", "house")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("house", "text")
                    .measure("available", "count")
                    .set("snapshot", "true")
                    .set("carry", "2 days"))
        .table(
            "reviews",
            t ->
                t.key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("rating", "score")
                    .set("snapshot", "true"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("units", m -> m.sum("sales.units"))
        .metric("ad_cost", m -> m.sum("ads.cost"))
        .metric("stock", m -> m.last("stock.available"))
        .metric("rating", m -> m.last("reviews.rating"))
        .metric("ad_share", m -> m.formula("ad_cost / gmv").set("format", "percent"));
  }

  /** A KPI whose every value is green, to look at the value of a metric. */
  public static Consumer<KpiBuilder> seen(String metric) {
    return k -> k.metric(metric).better("higher").band("green", "otherwise");
  }

  /** A contract with one more metric, which is a formula and a KPI of the same name. */
  public static CompiledContract withFormula(String formula) {
    return compile(data().metric("f", m -> m.formula(formula)).kpi("f", seen("f")));
  }

  public static CompiledContract compile(DraftBuilder draft) {
    return ContractCompiler.compile(draft.build()).orThrow();
  }

  public static FactSet facts(CompiledContract contract, Consumer<FactSetBuilder> rows) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    rows.accept(facts);
    return facts.build();
  }

  public static Evaluation evaluate(
      CompiledContract contract, String period, String asOf, Consumer<FactSetBuilder> rows) {
    return contract.evaluate(facts(contract, rows), contract.period(period), AsOf.date(asOf));
  }

  /** What a formula comes to in March 2026, long after it. */
  public static KpiResult march(String formula, Consumer<FactSetBuilder> rows) {
    return evaluate(withFormula(formula), "2026-03", "2026-06-30", rows).kpi("f");
  }
}
