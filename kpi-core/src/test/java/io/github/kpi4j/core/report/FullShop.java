package io.github.kpi4j.core.report;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shop of {@link ReportShop} with all that a page can show, as of 20 March or later. */
final class FullShop {
  private final CompiledContract contract;
  private final FactSet facts;
  private final AsOf asOf;

  private FullShop(CompiledContract contract, FactSet facts, String asOf) {
    this.contract = contract;
    this.facts = facts;
    this.asOf = AsOf.date(asOf);
  }

  /** With the two products of {@link ReportShop}. */
  static FullShop of(String title, String asOf) {
    CompiledContract contract = contract(title);
    FactSetBuilder facts = ReportShop.facts(contract);
    facts.table("products").add("A", "2026-01-01").add("B", "2026-03-02");
    return new FullShop(contract, facts.build(), asOf);
  }

  /** With many products, each with rows in all three months. */
  static FullShop of(int products) {
    CompiledContract contract = contract("A shop");
    FactSetBuilder facts = FactSet.builder(contract.schema());
    for (int i = 0; i < products; i++) {
      String sku = "B0PRODUC%02d".formatted(i / 100) + (char) ('A' + i % 26) + i % 100;
      facts.table("products").add(sku, "2026-0" + (1 + i % 3) + "-01");
      for (int month = 1; month <= 3; month++) {
        String day = "2026-0" + month + "-1" + i % 10;
        facts.table("sales").add(day, sku, "100.00", 1 + i % 3);
        facts.table("ads").add(day, sku, (i * month % 30) + ".00");
      }
    }
    return new FullShop(contract, facts.build(), "2026-03-20");
  }

  private static CompiledContract contract(String title) {
    return ReportShop.compiled(
        ReportShop.draft(title)
            .set("term", "2026-01-01/2026-12-31")
            .table(
                "products", t -> t.key("sku").set("reference", "true").attribute("launch", "date"))
            .target(
                "year",
                t ->
                    t.set("metric", "gmv")
                        .set("total", "BRL 13_000")
                        .set("over", "2026")
                        .split(
                            "month",
                            List.of("1", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1", "1")))
            .stagePlan(
                "life",
                p ->
                    p.forEach("sku")
                        .starts("products.launch")
                        .stage("launch", s -> s.lasts("30 days"))
                        .stage("growth", s -> s.lasts("60 days"))
                        .stage("mature"))
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .target("year")
                        .better("higher")
                        .band("green", "at least 100% of target")
                        .band("amber", "at least 90% of target")
                        .band("red", "otherwise"))
            .alert(
                "dear_ads",
                a ->
                    a.forEach("sku")
                        .when("ad_share > 12%")
                        .severity("critical")
                        .recipients("agency")
                        .advise("en", "Lower the bids")
                        .advise("pt", "Reduza os lances")
                        .advise("zh", "降低出价"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(
                            b ->
                                b.set("amount", "BRL 100")
                                    .set("per", "month")
                                    .set("prorate", "days"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .above("10%"))));
  }

  Evaluation evaluation(String period) {
    return contract.evaluate(facts, Period.parse(period), asOf);
  }

  List<Evaluation> months() {
    return List.of(evaluation("2026-01"), evaluation("2026-02"), evaluation("2026-03"));
  }

  Statement statement() {
    List<Statement> statements = new ArrayList<>();
    for (String month : List.of("2026-01", "2026-02", "2026-03")) {
      statements.add(contract.settle(facts, Period.parse(month), asOf, List.copyOf(statements)));
    }
    return statements.get(2);
  }

  HtmlReport monthly() {
    List<Evaluation> months = months();
    return HtmlReport.of(months)
        .comparing(contract.compare(months.get(1), months.get(2)))
        .settled(statement())
        .targets(List.of(contract.progress("year", facts, Period.parse("2026-03"), asOf)));
  }

  HtmlReport weekly() {
    return monthly().recent(List.of(evaluation("2026-W10"), evaluation("2026-W11")));
  }

  HtmlReport daily() {
    return HtmlReport.of(evaluation("2026-03"))
        .settled(statement())
        .recent(List.of(evaluation("2026-03-18"), evaluation("2026-03-19")));
  }

  /** The page of each format, by its name. */
  HtmlReport page(String format, String language) {
    HtmlReport page =
        switch (format) {
          case "daily" -> daily();
          case "weekly" -> weekly();
          case "monthly" -> monthly();
          default -> throw new IllegalArgumentException(format);
        };
    return page.in(Locale.forLanguageTag(language));
  }
}
