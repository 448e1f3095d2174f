package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, as the README's command goes it. The expected figures of the invented shop come
 * from a script that adds up its files without this library: later versions win, ratios are those
 * of the sums.
 */
class QuickstartTest {
  private static final Path MODULE = Path.of(System.getProperty("project.module"));

  @TempDir static Path folder;

  private static String printed = "";

  @BeforeAll
  static void scoreTheQuarter() throws IOException {
    printed = run(MODULE.resolve("shop.kpi.yaml"), Locale.ENGLISH);
  }

  private static String run(Path contract, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path own = folder.resolve(language.toLanguageTag());
    Quickstart.run(contract, own, language, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String row(int month, String kpi) {
    List<String> rows = printed.lines().filter(line -> line.startsWith(kpi)).toList();
    return rows.get(month).replaceAll(" {2,}", " | ");
  }

  @Test
  void aMiddlingJanuary() {
    assertThat(row(0, "Ordered sales")).contains("BRL 801,682.94 | amber");
    assertThat(row(0, "Margin")).contains("17.13% | amber");
    assertThat(row(0, "TACoS")).contains("11.86% | by subject");
    assertThat(row(0, "Conversion")).contains("7.70% | amber");
    assertThat(row(0, "Organic")).contains("72.04%");
    assertThat(row(0, "Refund rate")).contains("4.33% | amber");
    // 21 of 22 lines of shipments.
    assertThat(row(0, "Replenishment")).contains("95.45% | green");
  }

  @Test
  void aBadFebruary() {
    assertThat(row(1, "Ordered sales")).contains("BRL 595,350.31 | red");
    assertThat(row(1, "Margin")).contains("9.42% | red");
    assertThat(row(1, "TACoS")).contains("17.46% | by subject");
    assertThat(row(1, "Conversion")).contains("7.13% | amber");
    assertThat(row(1, "Refund rate")).contains("6.13% | amber");
    // 23 of 29 lines of shipments.
    assertThat(row(1, "Replenishment")).contains("79.31% | red");
  }

  @Test
  void aGoodMarch() {
    assertThat(row(2, "Ordered sales")).contains("BRL 1,101,745.70 | green");
    assertThat(row(2, "Margin")).contains("20.58% | green");
    assertThat(row(2, "TACoS")).contains("8.93% | by subject");
    assertThat(row(2, "Conversion")).contains("8.61% | green");
    assertThat(row(2, "Refund rate")).contains("2.72% | green");
    assertThat(row(2, "Replenishment")).contains("100.00% | green");
    assertThat(printed).contains("2026-03, as of 2026-04-20, final");
  }

  @Test
  void writesThePageAndTheJson() throws IOException {
    assertThat(Files.readString(folder.resolve("en/scorecard.html"))).contains("1,101,745.70");
    assertThat(Files.readString(folder.resolve("en/scorecard.json"))).contains("\"1101745.70\"");
  }

  @Test
  void thePageHasTheTargetOfTheYearAndWhatTheAgencyGets() throws IOException {
    String page = Files.readString(folder.resolve("en/scorecard.html"));
    // The figures of ShopFeesTest and ShopGoalsTest.
    assertThat(page).contains("CNY 38,056.84", "BRL 977,992.60", "BRL 1,018,650.89", "kitchen");
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
  }

  @Test
  void theMorningHasYesterdayBesideTheMonthToDate() throws IOException {
    String page = Files.readString(folder.resolve("en/yesterday.html"));
    assertThat(page).contains("Daily report", "2026-02-18", "Send the replenishment now");
  }

  @Test
  void printsPortugueseAndChinese() throws IOException {
    assertThat(run(MODULE.resolve("shop.kpi.yaml"), Locale.forLanguageTag("pt-BR")))
        .contains("Operação da loja", "BRL 801.682,94", "17,13%");
    assertThat(run(MODULE.resolve("shop.kpi.yaml"), Locale.SIMPLIFIED_CHINESE))
        .contains("2026年亚马逊巴西站代运营合同", "各产品可售天数");
  }

  @Test
  void tenMistakesGiveTenLocatedMessagesInOneRun() throws IOException {
    String messages = run(MODULE.resolve("src/test/resources/broken.kpi.yaml"), Locale.ENGLISH);

    assertThat(messages).doesNotContain("Exception", "\tat ");
    assertThat(headlines(messages)).hasSize(10);
    assertThat(messages)
        .isEqualTo(Files.readString(MODULE.resolve("src/test/resources/broken.txt")));
  }

  private static Stream<String> headlines(String messages) {
    return messages.lines().filter(line -> line.startsWith("error["));
  }
}
