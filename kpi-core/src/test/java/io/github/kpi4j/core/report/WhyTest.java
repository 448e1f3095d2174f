package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Why a KPI has its level, in sentences. */
class WhyTest {
  private static String why(String language) {
    return TextReport.of(ReportShop.quarter().get(1)).in(Locale.forLanguageTag(language)).why();
  }

  // February: ads 156 of sales 1,200 = 13 %. For 12 % as it is shown (12.005 %, a tie to the even
  // digit) ads may be 144.06, or sales have to be 156 / 0.12005 = 1,299.458…; product B: 57 of 300
  // =
  // 19 %, ads 36.015, sales 474.80…; unit price 1,200 / 15 = 80: 100.00 is shown from 99.995 on (a
  // tie), 1,499.93 (1,499.925 at least), but fewer than 15 units are too few to judge.
  @Test
  void readsLikeEnglish() {
    assertThat(why("en"))
        .isEqualTo(
            """
            Ad spend share is 13.00%: amber, as it is at most 18% (kpis.ad_share.bands.amber:1:1).
              For green it has to be at most 12%.
              Each of these alone, with everything else as it is:
                - cut Ad spend by BRL 11.94, to BRL 144.06: 12.00%, green
                - raise Sales by BRL 99.46, to BRL 1,299.46: 12.00%, green
            Ad spend share by product is judged for each sku: 1 green, 1 red.
              B: 19.00%, red
                For green it has to be at most 12%.
                Each of these alone, with everything else as it is:
                  - cut Ad spend by BRL 20.99, to BRL 36.01: 12.00%, green
                  - raise Sales by BRL 174.81, to BRL 474.81: 12.00%, green
            unit_price is BRL 80.00: amber, as no other band fits (kpis.unit_price.bands.amber:1:1).
              For green it has to be at least BRL 100.
              Each of these alone, with everything else as it is:
                - raise Sales by BRL 299.93, to BRL 1,499.93: BRL 100.00, green
                - no value of units alone is enough
            """);
  }

  @Test
  void readsLikePortuguese() {
    assertThat(why("pt"))
        .contains(
            "Peso dos anúncios: 13,00%, amarelo, pois é no máximo 18%"
                + " (kpis.ad_share.bands.amber:1:1).\n")
        .contains("  Para verde precisa ser no máximo 12%.\n")
        .contains("    - reduzir Ad spend em BRL 11,94, para BRL 144,06: 12,00%, verde\n")
        .contains("    - aumentar Vendas em BRL 99,46, para BRL 1.299,46: 12,00%, verde\n")
        .contains("    - nenhum valor de units sozinho basta\n");
  }

  @Test
  void readsLikeChinese() {
    assertThat(why("zh"))
        .contains("广告销售占比为 13.00%：")
        .contains("    - Sales 增加 BRL 99.46，升至 BRL 1,299.46：12.00%，")
        .contains("    - 仅靠 units，任何数值都不够\n");
  }

  @Test
  void whatIsMetIsExplainedToo() {
    // March: 180.01 of 1,500 = 12.0006… %, shown as 12.00 %.
    assertThat(TextReport.of(ReportShop.march()).why())
        .startsWith(
            "Ad spend share is 12.00% (exactly 12.00066…%): green, as it is at most 12%"
                + " (kpis.ad_share.bands.green:1:1).\n"
                + "Ad spend share by product");
  }

  @Test
  void whatCannotBeJudgedSaysWhy() {
    CompiledContract contract = ReportShop.contract();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "A", "10", 1);
    Evaluation evaluation = ReportShop.month(contract, facts.build(), "2026-03");
    assertThat(TextReport.of(evaluation).why())
        .contains("unit_price cannot be judged: units is 1, and has to be at least 15.\n");
    assertThat(TextReport.of(evaluation).in(Locale.forLanguageTag("pt")).why())
        .contains("units é 1 e precisa ser pelo menos 15.\n");
    assertThat(TextReport.of(evaluation).in(Locale.forLanguageTag("zh")).why())
        .contains("units 是 1，要求至少 15");
  }

  @Test
  void asManySubjectsAreNamedAsAreWanted() {
    Evaluation february = ReportShop.quarter().get(1);
    assertThat(TextReport.of(february).worst(0).why()).doesNotContain("B: 19.00%");
    assertThat(TextReport.of(february).worst(1).explanations()).contains("worst 1 of 2");
    assertThat(HtmlReport.of(february).worst(0).render()).doesNotContain("Worst");
    assertThatIllegalArgumentException().isThrownBy(() -> TextReport.of(february).worst(-1));
  }

  private static Comparison compared(List<Evaluation> quarter) {
    return ReportShop.contract().compare(quarter.get(1), quarter.get(2));
  }

  @Test
  void thePageShowsWhatMoved() throws Exception {
    List<Evaluation> quarter = ReportShop.quarter();
    ParsedPage page = ParsedPage.of(HtmlReport.of(quarter).comparing(compared(quarter)).render());
    // Score: ads amber to green, 60 × 40 %. By product: B stays red; A's share 0.75 to 2/3.
    assertThat(page.texts("summary"))
        .contains("What moved the score since 2026-02", "What moved it since 2026-02")
        .contains("What moved its points since 2026-02");
    assertThat(page.texts("h4")).contains("What would be enough for a better level");
    assertThat(page.texts("td", "number")).contains("+24.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(quarter.get(1)).comparing(compared(quarter)));
  }

  @Test
  void theTextSaysWhatMovedInPartsThatAddUp() {
    List<Evaluation> quarter = ReportShop.quarter();
    TextReport report = TextReport.of(quarter.get(2)).comparing(compared(quarter));
    // 156 / 1,200 = 13 % to 180.01 / 1,500 = 12.0007 %. Ads alone: (24.01 / 1,200 + 24.01 / 1,500)
    // / 2
    // = 1.8008 %; sales alone: (156 + 180.01) × (1 / 1,500 - 1 / 1,200) / 2 = -2.8001 %.
    assertThat(report.changes().lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
        .contains(
            "What moved the score since 2026-02",
            "Ad spend share: What moved it since 2026-02",
            "Ad spend BRL 156.00 BRL 180.01 +1.801%",
            "Sales BRL 1,200.00 BRL 1,500.00 -2.800%",
            "Change 13.00% 12.00% -0.999%");
    assertThat(report.in(Locale.forLanguageTag("pt")).changes()).contains("Vendas");
    assertThat(report.full()).contains(report.changes());
    assertThat(TextReport.of(quarter.get(2)).changes()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextReport.of(quarter.get(1)).comparing(compared(quarter)))
        .withMessage("comparison of another evaluation: 2026-03");
  }

  @Test
  void theTextSaysWhyAChangeCannotBeDivided() {
    CompiledContract contract = ReportShop.contract();
    FactSet facts = ReportShop.facts(contract).build();
    Evaluation march = ReportShop.month(contract, facts, "2026-03");
    Evaluation april = ReportShop.month(contract, facts, "2026-04");
    assertThat(TextReport.of(april).comparing(contract.compare(march, april)).changes())
        .contains("The change cannot be divided: ");
  }

  @Test
  void bandsStandBehindTheTrend() throws Exception {
    String page = HtmlReport.of(ReportShop.quarter()).render();
    assertThat(page)
        .contains("class=\"zone green\"", "class=\"zone amber\"")
        .contains(
            "2026-02: 13.00%, amber; 2026-03: 12.00%, green. Bands: green at most 12%; amber at"
                + " most 18%; red otherwise");
  }
}
