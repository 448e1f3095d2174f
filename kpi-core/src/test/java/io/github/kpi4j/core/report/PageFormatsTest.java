package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on a daily, a weekly and a monthly page, and in which order. */
class PageFormatsTest {
  private static final FullShop OPEN = FullShop.of("A full shop", "2026-03-20");

  private static ParsedPage page(String format) throws Exception {
    return ParsedPage.of(OPEN.page(format, "en").render());
  }

  @Test
  void aDailyPageIsReadInAMinute() throws Exception {
    ParsedPage page = page("daily");
    assertThat(page.texts("p", "kind")).containsExactly("Daily report");
    assertThat(page.texts("h2"))
        .containsExactly(
            "At a glance",
            "Alerts at the end of 2026-03-20",
            "2026-03-19 and the period to date",
            "What was missed, and what to do",
            "Pace",
            "KPIs",
            "Data");
  }

  @Test
  void aWeeklyPageHasTheWeekBesideThePeriodToDate() throws Exception {
    ParsedPage page = page("weekly");
    assertThat(page.texts("p", "kind")).containsExactly("Weekly report");
    assertThat(page.texts("h2"))
        .containsExactly(
            "At a glance",
            "What was missed, and what to do",
            "Alerts at the end of 2026-03-20",
            "Week 2026-W11 and the period to date",
            "Pace",
            "Trend",
            "KPIs",
            "Targets",
            "Stages",
            "Statement",
            "Data");
  }

  @Test
  void aMonthlyPageHasEverything() throws Exception {
    ParsedPage page = page("monthly");
    assertThat(page.texts("p", "kind")).containsExactly("Monthly report");
    assertThat(page.texts("h2"))
        .containsExactly(
            "At a glance",
            "What was missed, and what to do",
            "Alerts at the end of 2026-03-20",
            "Pace",
            "Trend",
            "KPIs",
            "Targets",
            "Stages",
            "Statement",
            "Data");
  }

  @Test
  void aQuarterIsAReport() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(OPEN.evaluation("2026-Q1")).render());
    assertThat(page.texts("p", "kind")).containsExactly("Report");
  }

  @Test
  void theDayStandsBesideTheMonthToDate() throws Exception {
    // Until 20 March product A has sold 1,000 with ads of 100: 10 %; of the 19th there are no rows.
    assertThat(page("daily").texts("tr"))
        .contains(
            "Ad spend share – ? not evaluable 10.00% ✓ green",
            "sales – ? not evaluable BRL 1,000.00 ✕ red");
  }

  @Test
  void aDayHasNoLevelWhereItsValueIsPartOfASum() throws Exception {
    CompiledContract contract =
        ReportShop.compiled(
            ReportShop.draft("A shop")
                .metric("left", m -> m.formula("gmv - ad_cost"))
                .kpi("sold", k -> bands(k.metric("gmv"), "at least BRL 1_500"))
                .kpi("left", k -> bands(k.metric("left"), "at least BRL 1_400")));
    FactSet rows = ReportShop.facts(contract).build();
    AsOf late = AsOf.date("2026-04-20");
    Evaluation month = contract.evaluate(rows, contract.period("2026-03"), late);
    Evaluation first = contract.evaluate(rows, contract.period("2026-03-01"), late);
    // On the first 1,000 were sold with ads of 100; in March 1,500 with 180.01.
    assertThat(ParsedPage.of(HtmlReport.of(month).recent(List.of(first)).render()).texts("tr"))
        .contains(
            "Ad spend share 10.00% ✓ green 12.00% ✓ green",
            "sold BRL 1,000.00 BRL 1,500.00 ✓ green", "left BRL 900.00 BRL 1,319.99 ✕ red");
  }

  private static void bands(KpiBuilder kpi, String green) {
    kpi.better("higher").band("green", green).band("red", "otherwise");
  }

  @Test
  void theMoneyStandsBesideTheScore() throws Exception {
    // The fixed BRL 100, and 10 % of the 1,000 that were sold.
    assertThat(page("daily").texts("div", "tile"))
        .element(1)
        .asString()
        .startsWith("To pay BRL 200.00 Estimate: nothing is owed by it yet")
        .doesNotContain("How it is made up");
    assertThat(page("monthly").texts("div", "tile").get(1)).contains("How it is made up");
  }

  @Test
  void theStatementAddsUpAndExplainsItsLines() throws Exception {
    assertThat(page("monthly").texts("tr"))
        .contains("Base fee BRL 100.00", "Commission BRL 100.00", "Total BRL 200.00");
  }

  @Test
  void aTargetIsATreeOfItsParts() throws Exception {
    // 1,000 + 1,200 + 1,000 of 13,000 are 24.6154 %; February has 200 more than its 1,000.
    assertThat(page("monthly").texts("section", "targets").get(0))
        .startsWith("Targets year 2026 24.62% BRL 3,200.00 of BRL 13,000.00")
        .contains("2026-02 120.00% BRL 1,200.00 of BRL 1,000.00")
        .contains("2026-03 50.00% BRL 1,000.00 of BRL 2,000.00")
        .contains("2026-04 – target BRL 1,000.00");
  }

  @Test
  void dataSaysHowManyDaysItCovers() throws Exception {
    // Until 20 March there are rows of sales from 1 January to 1 March.
    assertThat(page("monthly").texts("tr"))
        .contains("sales 6 6 0 0 0 2026-01-01/2026-03-31 ✓ all 20 days");
  }

  @Test
  void aTableWhoseRowsHaveNoDayLacksNone() throws Exception {
    assertThat(page("monthly").texts("tr")).contains("products 2 2 0 0 0 – –");
  }

  @Test
  void theProductThatMovedLastIsDrawnFirst() throws Exception {
    // A began on 1 January and was launched for 30 days; B began on 2 March.
    assertThat(page("monthly").texts("div", "staged"))
        .extracting(staged -> staged.substring(0, 1))
        .containsExactly("B", "A");
  }

  @Test
  void paceSaysWhereTheMonthWillEnd() throws Exception {
    // 1,000 of 2,000 after 20 of 31 days: 1,290.32 were expected, 77.50 % of it is reached; it ends
    // at 1,000 × 31 ÷ 20 = 1,550, and the missing 1,000 in 11 days are 90.91 a day.
    assertThat(page("daily").texts("section", "pace").get(0))
        .contains("BRL 1,000.00 of BRL 2,000.00: 50.00% reached")
        .contains("Behind: 77.50% of what was expected after 20 of 31 days")
        .contains("ends at BRL 1,550.00")
        .contains("Needs BRL 90.91 a day from now on");
  }

  @Test
  void whatWasMissedIsSaidWithItsReasonAndWhatToDo() throws Exception {
    // As of 20 April: B's 80.01 of 500 is 16 % and costs a third of 40 points; sales are 75 % of
    // their target, weigh nothing and come last.
    ParsedPage page =
        ParsedPage.of(FullShop.of("A full shop", "2026-04-20").page("monthly", "en").render());
    List<String> misses = page.texts("ul", "misses");
    assertThat(misses.get(0))
        .startsWith("✕ 1 red Ad spend share by product 12.00% 1 green, 1 red; worst: B 16.00%")
        .contains("Costs 13.3 points of the score")
        .contains("✕ red sales BRL 1,500.00 green: at least BRL 2,000")
        .contains("→ raise Sales by BRL 300.00, to BRL 1,800.00: BRL 1,800.00, amber");
  }

  @Test
  void whatOnlyProductsHaveAValueOfHasNoneInItsHead() throws Exception {
    CompiledContract contract =
        ReportShop.compiled(
            ReportShop.draft("A shop")
                .table(
                    "reviews",
                    t ->
                        t.set("snapshot", "true")
                            .key("date", "sku")
                            .dimension("date", "date")
                            .dimension("sku", "text")
                            .measure("stars", "score"))
                .metric("stars", m -> m.last("reviews.stars"))
                .kpi(
                    "stars",
                    k ->
                        k.metric("stars")
                            .forEach("sku")
                            .better("higher")
                            .band("green", "at least 4")
                            .band("red", "otherwise")));
    FactSetBuilder facts = ReportShop.facts(contract);
    facts.table("reviews").add("2026-03-31", "A", "4.5").add("2026-03-31", "B", "3.0");
    Evaluation march = ReportShop.month(contract, facts.build(), "2026-03");
    assertThat(march.kpi("stars").explanation().amount().known()).isEmpty();
    assertThat(ParsedPage.of(HtmlReport.of(march).render()).texts("p", "miss"))
        .contains("✕ 1 red stars");
  }

  @Test
  void whereNothingWasMissedThePageSaysSo() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(best()).render());
    assertThat(page.texts("section", "attention"))
        .containsExactly("What was missed, and what to do ✓ Everything is at its best level.");
  }

  private static Evaluation best() {
    CompiledContract contract = Shop.compile(Shop.data().kpi("sales", Shop.seen("gmv")));
    return Shop.evaluate(
        contract, "2026-03", "2026-04-20", f -> f.table("sales").add("2026-03-01", "A", "1", 1));
  }

  @Test
  void daysAndStatementsHaveToFit() {
    HtmlReport page = HtmlReport.of(OPEN.months());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> page.recent(List.of()))
        .withMessage("parts is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                page.recent(List.of(OPEN.evaluation("2026-03-19"), OPEN.evaluation("2026-03-18"))))
        .withMessage("evaluations out of order: 2026-03-19 before 2026-03-18");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.of(OPEN.evaluation("2026-02")).settled(OPEN.statement()))
        .withMessage("statement of another evaluation: shop 2026-03");
  }
}
