package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.testing.Golden;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says, in figures that are calculated here from the facts of {@link ReportShop}. */
class HtmlReportTest {
  @Test
  void aSmallPageIsAsItWasReviewed() throws IOException {
    Golden.assertMatches(
        HtmlReportTest.class, "small-page.html", HtmlReport.of(ReportShop.march()).render());
  }

  @Test
  void aPageInPortugueseWithATrendIsAsItWasReviewed() throws IOException {
    String page = HtmlReport.of(ReportShop.quarter()).in(Locale.forLanguageTag("pt-BR")).render();
    Golden.assertMatches(HtmlReportTest.class, "trend-page.pt.html", page);
  }

  @Test
  void theScoreIsTheFirstThingSaid() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    assertThat(page.texts("h1")).containsExactly("A small shop");
    // 60 % of 100, and 40 % of A's 100 points × 2/3 of the sales: 60 + 26.67 = 86.7.
    assertThat(page.texts("p", "score")).containsExactly("86.7 of 100");
    assertThat(page.texts("p", "grade")).containsExactly("Grade B");
    // Ads are final 17 days after 31 March, on 17 April, and the page is of 20 April.
    assertThat(page.texts("p")).contains("2026-03, as of 2026-04-20, final");
  }

  @Test
  void everyKpiHasItsValueLevelBandWeightAndPoints() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    // 180.01 / 1,500 = 12.0007 %, shown and judged as 12.00 %; 1,500 / 15 units = BRL 100.
    assertThat(page.texts("article"))
        .satisfiesExactly(
            card ->
                assertThat(card)
                    .startsWith("Ad spend share ✓ green 12.00% at most 12%")
                    .contains("Weight 60 Points 100.0 Why"),
            card ->
                assertThat(card)
                    .startsWith("Ad spend share by product")
                    .contains("Weight 40 Points 66.7 ✓ 1 green"),
            card ->
                assertThat(card)
                    .startsWith("unit_price ✓ green BRL 100.00 at least BRL 100")
                    .doesNotContain("Weight"));
  }

  @Test
  void theOriginOfAValueLeadsDownToTheRows() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    assertThat(page.texts("article").get(0))
        .contains("ad_share = ad_cost / gmv = 12.00%")
        .contains("Ad spend ad_cost = sum ads.cost = BRL 180.01")
        .contains("2 rows of ads, 2026-03-01/2026-03-31, final")
        .contains("Sales gmv = sum sales.amount = BRL 1,500.00");
  }

  @Test
  void subjectsAreCountedAndTheWorstExplained() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    // B: 80.01 / 500 = 16.002 %; A: 100 / 1,000 = 10 %. Shares: a third and two thirds.
    assertThat(page.texts("article").get(1))
        .contains("✕ 1 red", "✓ 1 green", "Worst 1 of 2", "B 16.00% ✕ red", "ads.cost = BRL 80.01")
        .contains(
            "All 2, worst first",
            "B 16.00% ✕ red otherwise 33.3%",
            "A 10.00% ✓ green at most 12% 66.7%");
  }

  @Test
  void theScoreCanBeAddedUp() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    assertThat(page.texts("tr"))
        .contains(
            "Ad spend share 100.0 60 60.00",
            "Ad spend share by product 66.7 40 26.67",
            "Score 86.7");
    assertThat(page.attributes("href")).startsWith("#kpi-ad_share", "#kpi-by_product");
  }

  @Test
  void earlierPeriodsGiveTheTrend() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.quarter()).render());
    // January: 200 / 1,000 = 20 % red; A 12.5 % and B 50 % red: 0 points.
    // February: 156 / 1,200 = 13 % amber, 36 points; A 11 % of 3/4 of the sales green, 30 points.
    assertThat(page.texts("desc"))
        .containsExactly(
            "2026-01: 0.0; 2026-02: 66.0; 2026-03: 86.7",
            "2026-01: 20.00%, red; 2026-02: 13.00%, amber; 2026-03: 12.00%, green."
                + " Bands: green at most 12%; amber at most 18%; red otherwise",
            "2026-01: 20.00%; 2026-02: 13.00%; 2026-03: 12.00%."
                + " Bands: green at most 12%; red otherwise",
            "2026-01: BRL 100.00; 2026-02: BRL 80.00, amber; 2026-03: BRL 100.00, green."
                + " Bands: green at least BRL 100; amber otherwise");
    assertThat(page.texts("p", "change"))
        .containsExactly(
            "better than in 2026-02 (66.0)",
            "better than in 2026-02 (13.00%)",
            "better than in 2026-02 (13.00%)",
            "better than in 2026-02 (BRL 80.00)");
    assertThat(page.texts("tr"))
        .contains(
            "Ad spend share 20.00% ✕ red 13.00% ▲ amber 12.00% ✓ green", "Score 0.0 66.0 86.7");
  }

  @Test
  void anEvaluationAloneHasNoTrend() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(ReportShop.march()).render());
    assertThat(page.elements("desc")).isEmpty();
    assertThat(page.texts("h2")).doesNotContain("Trend");
  }

  @Test
  void aScoreThatIsWithheldSaysWhy() throws Exception {
    CompiledContract contract = ReportShop.contract();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "A", "10.00", 1);
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    ParsedPage page = ParsedPage.of(HtmlReport.of(march).render());
    assertThat(page.texts("p", "score")).isEmpty();
    assertThat(page.texts("p"))
        .contains(
            "No score: Ad spend share, Ad spend share by product cannot be evaluated.",
            "there are no rows of ads.cost on 2026-03-01/2026-03-31",
            "units is 1, and has to be at least 15");
    assertThat(page.texts("article").get(2)).startsWith("unit_price ? not evaluable");
  }

  @Test
  void aPeriodThatIsNotOverSaysSo() {
    CompiledContract contract = ReportShop.contract();
    FactSet facts = ReportShop.facts(contract).build();
    Evaluation open = contract.evaluate(facts, Period.parse("2026-03"), AsOf.date("2026-03-30"));
    assertThat(HtmlReport.of(open).render()).contains("2026-03, in progress as of 2026-03-30");
  }

  @Test
  void aContractWithoutScorecardShowsItsLevels() throws Exception {
    CompiledContract contract =
        ReportShop.compiled(
            ContractDraft.named("plain")
                .set("time_zone", "Asia/Shanghai")
                .set("currency", "CNY")
                .table("t", t -> t.key("date").dimension("date", "date").measure("n", "count"))
                .metric("n", m -> m.sum("t.n"))
                .kpi("n", k -> k.metric("n").better("higher").band("red", "otherwise")));
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("t").add("2026-03-01", 7);
    String markup = HtmlReport.of(ReportShop.month(contract, facts.build(), "2026-03")).render();
    ParsedPage page = ParsedPage.of(markup);
    assertThat(page.texts("h2"))
        .containsExactly("At a glance", "What was missed, and what to do", "KPIs", "Data");
    assertThat(page.texts("li")).contains("✕ 1 red");
    assertThat(page.texts("p", "score")).isEmpty();
  }

  @Test
  void rowsAndProblemsAreAccountedFor() throws Exception {
    CompiledContract contract = ReportShop.contract();
    FactSetBuilder facts = ReportShop.facts(contract);
    facts.table("ads").add("2026-03-31", "B", "80.01").add("2026-03-02", "A", "<b>12,5</b>");
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    ParsedPage page = ParsedPage.of(HtmlReport.of(march).render());
    // Eight rows of ads were given: one says again what another says, one cannot be read.
    assertThat(page.texts("tr")).contains("ads 8 6 1 0 1 2026-01-01/2026-03-31 ✓ all 31 days");
    assertThat(page.texts("h3")).contains("Problems in the data: 1");
    assertThat(page.elements("pre").get(0).getTextContent())
        .contains("error[KPI-5001]: The cell `<b>12,5</b>` in column `cost` is not")
        .contains("\n1 | 2026-03-02,A,<b>12,5</b>\n  | ^^^");
  }

  @Test
  void aFileFullOfProblemsShowsTheFirst() throws Exception {
    CompiledContract contract = ReportShop.contract();
    FactSetBuilder facts = ReportShop.facts(contract);
    for (int i = 0; i < 51; i++) {
      facts.table("ads").add("2026-03-02", "A" + i, "?");
    }
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    ParsedPage page = ParsedPage.of(HtmlReport.of(march).render());
    assertThat(page.texts("h3")).contains("Problems in the data: the first 50 of 51");
  }

  @Test
  void equalEvaluationsGiveEqualBytes() {
    assertThat(HtmlReport.of(ReportShop.quarter()).render())
        .isEqualTo(HtmlReport.of(ReportShop.quarter()).render());
  }

  @Test
  void aPageIsWrittenAsUtf8IntoFoldersThatItMakes(@TempDir Path folder) throws IOException {
    HtmlReport report = HtmlReport.of(ReportShop.march()).in(Locale.CHINESE);
    Path file = folder.resolve("2026").resolve("march.html");
    assertThat(report.write(file)).isEqualTo(file);
    assertThat(Files.readAllBytes(file))
        .isEqualTo(report.render().getBytes(StandardCharsets.UTF_8));
    assertThat(report.render()).contains("lang=\"zh-Hans\"", "广告销售占比", "总分");
  }

  @Test
  void evaluationsHaveToBeOfOneContractAndInOrder() {
    List<Evaluation> quarter = ReportShop.quarter();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(List.of()))
        .withMessage("evaluations is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(List.of(quarter.get(1), quarter.get(0))))
        .withMessage("evaluations out of order: 2026-02 before 2026-01");
    CompiledContract other =
        ReportShop.compiled(
            ContractDraft.named("other")
                .set("time_zone", "Asia/Shanghai")
                .set("currency", "CNY")
                .table("t", t -> t.key("date").dimension("date", "date").measure("n", "count"))
                .metric("n", m -> m.sum("t.n"))
                .kpi("n", k -> k.metric("n").better("higher").band("red", "otherwise")));
    Evaluation march = ReportShop.month(other, FactSet.builder(other.schema()).build(), "2026-03");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(List.of(quarter.get(0), march)))
        .withMessage("evaluations of different contracts: shop and other");
  }
}
