package erp.core;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import java.util.List;

/** Scores a shop with kpi-core alone, and ends with 1 if a figure is not as expected. */
public final class BuiltContract {
  private static final List<String> NOT_NEEDED =
      List.of(
          "io.github.kpi4j.dsl.KpiContracts",
          "org.yaml.snakeyaml.Yaml",
          "tools.jackson.core.JsonGenerator",
          "de.siegmar.fastcsv.reader.CsvReader");

  private BuiltContract() {}

  /**
   * Scores March 2026.
   *
   * @param args "class path" or "module path"
   */
  public static void main(String[] args) {
    CompiledContract contract = ContractCompiler.compile(shop().build()).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "A", "1000.00", 10).add("2026-03-31", "B", "500", 5);
    facts.table("ads").add("2026-03-01", "A", "100.00").add("2026-03-31", "B", "80.01");
    Evaluation march =
        contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-04-20"));

    Differences differences = new Differences();
    differences.compare("run from", args[0], path());
    for (String name : NOT_NEEDED) {
      differences.compare(name + " is on the path", false, isOnPath(name));
    }
    compare(march, differences);
    System.exit(differences.report());
  }

  private static DraftBuilder shop() {
    return ContractDraft.named("shop")
        .title("en", "A small shop")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "sales",
            table ->
                table
                    .key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("amount", "BRL")
                    .measure("units", "count")
                    .set("final_after", "14 days"))
        .table(
            "ads",
            table ->
                table
                    .key("date", "sku")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .measure("cost", "BRL")
                    .set("absent", "zero")
                    .set("final_after", "17 days"))
        .metric("gmv", metric -> metric.sum("sales.amount"))
        .metric("ad_cost", metric -> metric.sum("ads.cost"))
        .metric("ad_share", metric -> metric.formula("ad_cost / gmv").set("format", "percent"))
        .kpi(
            "ad_share",
            kpi ->
                kpi.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "by_product",
            kpi ->
                kpi.metric("ad_share")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("lower")
                    .weight(40)
                    .band("green", "at most 12%")
                    .band("red", "otherwise"))
        .scorecard(
            scorecard ->
                scorecard
                    .points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"));
  }

  private static void compare(Evaluation march, Differences differences) {
    differences.compare("problems with data", "[]", march.dataProblems());

    // (100 + 80.01) / (1,000 + 500) = 0.120006…, shown and judged as 12.00 %
    differences.compare("ad_share", "ad_share green: 12.00% (at most 12%)", march.kpi("ad_share"));

    // A: 100 / 1,000 = 0.10; B: 80.01 / 500 = 0.16002
    differences.compare(
        "by_product",
        List.of("B red: 16.00% (otherwise)", "A green: 10.00% (at most 12%)"),
        march.kpi("by_product").subjects().stream()
            .map(result -> result.subject() + " " + result.outcome())
            .toList());

    // A has 1,000 of 1,500 of the sales: 60 × 1 + 40 × (2/3 × 1 + 1/3 × 0) = 60 + 26.66… = 86.66…
    differences.compare("score", "86.7", march.score().orElseThrow().value().orElseThrow());
    differences.compare("grade", "B", march.score().orElseThrow().grade().orElseThrow());
    differences.compare(
        "the report tells the score", true, TextReport.of(march).full().contains("86.7"));
  }

  private static boolean isOnPath(String className) {
    try {
      Class.forName(className);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  private static String path() {
    return ContractCompiler.class.getModule().isNamed() && BuiltContract.class.getModule().isNamed()
        ? "module path"
        : "class path";
  }
}
