package io.github.kpi4j.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.margin.Margins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table beside a file of it, some cells beside their arithmetic, and the page. */
class MarginMapTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("project.module"), "src", "test", "resources");

  @TempDir private Path folder;

  private String printed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarginMap.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> row(String printed, String uf) {
    String row =
        printed.lines().filter(line -> line.startsWith(uf + " ")).findFirst().orElseThrow();
    return List.of(row.split(" +", -1));
  }

  /** Rewritten with {@code -Dgolden.rewrite=true}. */
  @Test
  void printsTheTable() throws IOException {
    Path golden = RESOURCES.resolve("margin.txt");
    String table = printed().replaceAll("Page: .*", "Page: margin.html");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(golden, table);
    }

    assertThat(table).isEqualTo(Files.readString(golden));
  }

  /**
   * R$ 129.90 from SP, imported at 4 %, on 3 November 2026. For all: referral 12 % 15.59; FBA of
   * 1,020 g 16.95; storage of 6,000 cm³ at 0.45 a month: 12 days of September 0.18, all of October
   * 0.45, 2 days of November 0.03: 0.66; together 33.20. Ads 12.99.
   */
  @Test
  void theArithmeticOfThreeCells() throws IOException {
    List<String> bahia = row(printed(), "BA");

    // Actual profit: ICMS 5.20, difference 16.5 % 21.43, PIS 1.65 % of 103.27 1.70, COFINS 7.85:
    // 36.18. Cost 38.00 less 1.52 and 9.25 % of 36.48 3.37: 33.11. Returns 3 % of 129.90 - 36.18 -
    // 15.59 - 16.555: 61.575 × 3 % = 1.85. 129.90 - 36.18 - 33.20 - 33.11 - 12.99 - 1.85 = 12.57.
    assertThat(bahia.get(4)).isEqualTo("9.68%");
    // Presumed: PIS 0.67, COFINS 3.10: 30.40. Cost 36.48. Returns 3 % of 129.90 - 30.40 - 15.59 -
    // 18.24: 65.67 × 3 % = 1.97. 129.90 - 30.40 - 33.20 - 36.48 - 12.99 - 1.97 = 14.86.
    assertThat(bahia.get(5)).isEqualTo("11.44%");
    // Simples: 8.825 % 11.46. Cost 38.00. Returns 3 % of 129.90 - 11.46 - 15.59 - 19.00: 83.85 ×
    // 3 % = 2.52. 129.90 - 11.46 - 33.20 - 38.00 - 12.99 - 2.52 = 31.73.
    assertThat(bahia.get(6)).isEqualTo("24.43%");
  }

  @Test
  void whatIsNotKnownIsNumberedAndExplained() throws IOException {
    String printed = printed();

    assertThat(row(printed, "BA").subList(7, 10)).containsExactly("[1]", "[1]", "[2]");
    assertThat(printed).contains("[1] NOT_FIXED reform.cbs_pct", "[2] NO_ROW simples[I 1]");
  }

  @Test
  void thePageStandsByItself() throws IOException {
    printed();
    String page = Files.readString(folder.resolve("margin.html"));

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("prefers-color-scheme: dark", "<td class=\"s", ">9.68%</td>", ">[1]</td>")
        .doesNotContain("<script", "http://", "https://", "src=", "@import");
    assertThat(page.split("<td ", -1)).hasSize(1 + 27 * 9);
  }

  @Test
  void textCannotBecomeMarkup() {
    assertThat(new Html().element("p", "<b> & \"c\"", "title", "'<").toString())
        .contains("<p title=\"&#39;&lt;\">&lt;b&gt; &amp; &quot;c&quot;</p>");
  }

  @Test
  void oneMarginIsOneShade() throws IOException {
    Scenario simples = Scenario.all().get(2);
    Grid grid = Grid.of(Margins.bundled(), List.of(simples));

    assertThat(grid.known()).hasSize(27).containsOnly(grid.known().get(0));
    assertThat(new HeatMap(grid).page("one", "shade")).contains("class=\"s4\"");
  }
}
