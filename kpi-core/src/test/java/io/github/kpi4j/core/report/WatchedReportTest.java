package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Red lines, excused days and alerts as people read them. */
class WatchedReportTest {
  private static TextReport text(String asOf) {
    return TextReport.of(WatchedShop.march(asOf));
  }

  @Test
  void theScoreSaysWhatARedLineTookAndWhy() {
    // Sales green, ads amber by A's 16 %: 75 + 15 = 90; 180 / 1100 is 16.36 %; 90 − 59 = 31
    assertThat(text("2026-06-30").scorecard())
        .contains(
            """
            Score 59.0, grade B
              The KPIs come to 90.0
              Red line Ads out of hand (ad_share > 15%): crossed; ad_share 16.36%; \
            the score is at most 59.0; takes 31.0
            """);
  }

  @Test
  void excusedDaysAreListedWithTheirReason() {
    assertThat(text("2026-06-30").scorecard())
        .contains("Excused 2026-03-30 to 2026-03-31 for gmv: site down (agreed on 2026-04-10)\n");
    assertThat(text("2026-04-09").scorecard())
        .contains("(agreed on 2026-04-10, so not counted as of 2026-04-09)\n");
  }

  @Test
  void anExplanationSaysWhichDaysItLeavesOut() {
    // The sale of B on the 31st is excused.
    assertThat(text("2026-06-30").explanations())
        .contains(
            "gmv = sum sales.amount = BRL 1,000.00 (1 row of sales, 2026-03-01/2026-03-31 without"
                + " 2026-03-30/2026-03-31");
  }

  @Test
  void subjectsThatWereLeftOutAreCounted() {
    assertThat(text("2026-06-30").explanations())
        .contains("left out: 1 of 2 (50.0%): 1 with too small a sample\n");
  }

  @Test
  void alertsAreListedWithAdvice() {
    assertThat(text("2026-06-30").alerts())
        .isEqualTo(
            """
            Alerts at the end of 2026-03-31
              critical: out_of_stock (for purchasing)
                Send the replenishment now
                B  firing since 2026-03-30  stock 8 on that day
            """);
  }

  @Test
  void inTheReadersLanguage() {
    assertThat(text("2026-06-30").in(Locale.CHINESE).full())
        .contains("红线“广告失控 (ad_share > 15%)”：已触碰", "立即补货", "已触发，自 2026-03-30 起", "通知 purchasing");
    assertThat(text("2026-06-30").in(Locale.forLanguageTag("pt-BR")).full())
        .contains(
            "ultrapassada", "Envie a reposição agora", "ativo desde 2026-03-30", "retira 31,0");
  }

  @Test
  void aPageHasThemAll() throws Exception {
    String page = HtmlReport.of(WatchedShop.march("2026-06-30")).render();
    assertThat(page)
        .contains(
            "<h2 id=\"alerts\">Alerts at the end of 2026-03-31</h2>",
            "Send the replenishment now",
            "<th scope=\"row\">B</th><td>firing since 2026-03-30</td><td>stock 8</td>",
            "Red line Ads out of hand",
            "<td class=\"number\">-31.0</td>",
            "Excused 2026-03-30 to 2026-03-31");
  }

  @Test
  void thePageKeepsToWhatEveryPageKeepsTo() throws Exception {
    ParsedPage page = ParsedPage.of(HtmlReport.of(WatchedShop.march("2026-06-30")).render());
    assertThat(page.elements("table"))
        .allSatisfy(
            table ->
                assertThat(table.getFirstChild().getNextSibling().getNodeName())
                    .isEqualTo("caption"));
    assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
    assertThat(page.attributes("id")).doesNotHaveDuplicates();
    assertThat(page.texts("span", "level"))
        .isNotEmpty()
        .allMatch(text -> text.matches("[✓▲✕?≡•‼!i] (\\d+ )?[a-z ]+"));
  }
}
