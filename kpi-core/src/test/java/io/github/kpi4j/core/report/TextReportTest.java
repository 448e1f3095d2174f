package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.TerminalWidth;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static DraftBuilder shop() {
    return Shop.data()
        .title("en", "A small shop")
        .metric("cover", m -> m.formula("stock / per_day(rolling(units, 28 days, partial))"))
        .kpi(
            "ads",
            k ->
                k.title("en", "Ad share")
                    .title("zh", "广告销售占比")
                    .metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "sales",
            k ->
                k.title("en", "Sales")
                    .title("zh", "销售额")
                    .metric("gmv")
                    .forEach("sku")
                    .scoreBy("worst")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least BRL 1_000")
                    .band("red", "otherwise"))
        .kpi("cover", Shop.seen("cover"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"));
  }

  private static Evaluation march(boolean withAds) {
    return Shop.evaluate(
        Shop.compile(shop()),
        "2026-03",
        "2026-04-15",
        f -> {
          f.table("sales")
              .covers(Period.parse("2026-03").days())
              .add("2026-03-02", "A", "1234.50", 28)
              .add("2026-03-20", "B", "500", 3)
              .add("2026-03-20", "B", "500.00", 3)
              .add("2026-03-21", "B", "five", 3);
          if (withAds) {
            f.table("ads").covers(Period.parse("2026-03").days()).add("2026-03-20", "A", "200.11");
          }
        });
  }

  @Test
  void theScorecardIsATable() {
    // 200.11 / 1,734.50 = 11.537 %; the worse of 1,234.50 and 500 is red: 60 × 100 % + 40 × 0 % =
    // 60
    assertThat(TextReport.of(march(true)).scorecard())
        .isEqualTo(
            """
            A small shop
            2026-03, as of 2026-04-15, partial: some days are missing

            KPI            Value  Level          Band                                                           Weight  Points
            Ad share      11.54%  green          at most 12%                                                        60   100.0
            Sales     BRL 500.00  red            otherwise                                                          40     0.0
            cover              –  not evaluable  there are no rows of stock.available on 2026-03-29/2026-03-31

            Score 60.0, grade B
            """);
  }

  @Test
  void aWithheldScoreSaysWhy() {
    assertThat(TextReport.of(march(false)).scorecard())
        .endsWith(
            """

            No score: Ad share cannot be evaluated.
            """)
        .contains("there are no rows of ads.cost on 2026-03-01/2026-03-31");
  }

  @Test
  void everyNumberIsExplainedDownToItsRows() {
    assertThat(TextReport.of(march(true)).explanations())
        .isEqualTo(
            """
            Ad share
              ad_share = ad_cost / gmv = 11.54%
                ad_cost = sum ads.cost = BRL 200.11 (1 row of ads, 2026-03-01/2026-03-31, provisional until 2026-04-17)
                gmv = sum sales.amount = BRL 1,734.50 (2 rows of sales, 2026-03-01/2026-03-31, partial: some days are missing)
            Sales
              gmv = sum sales.amount = BRL 1,734.50 (2 rows of sales, 2026-03-01/2026-03-31, partial: some days are missing)
              worst 1 of 2:
                B  BRL 500.00  red  otherwise
            cover
              cover = stock / per_day(rolling(units, 28 days, partial)) = not evaluable: there are no rows of stock.available on 2026-03-29/2026-03-31
                stock = last stock.available = not evaluable: there are no rows of stock.available on 2026-03-29/2026-03-31 (0 rows of stock, 2026-03-29/2026-03-31, partial: some days are missing)
                per_day(rolling(units, 28 days, partial)) = 0.1 per day
                  rolling(units, 28 days, partial) = 3
                    units = sum sales.units = 3 (1 row of sales, 2026-03-04/2026-03-31, partial: some days are missing)
            """);
  }

  @Test
  void whatBecameOfTheRowsIsSaid() {
    assertThat(TextReport.of(march(true)).data())
        .isEqualTo(
            """
            Table    read  used  repeated  replaced  rejected  days
            sales       4     2         1         0         1  2026-03-01/2026-03-31
            ads         1     1         0         0         0  2026-03-01/2026-03-31
            stock       0     0         0         0         0  –
            reviews     0     0         0         0         0  –

            error[KPI-5001]: The cell `five` in column `amount` is not a decimal number like 1234.50.
             --> sales row 4:1:1
              |
            1 | 2026-03-21,B,five,3
              | ^^^^^^^^^^^^^^^^^^^
              = The row was refused, and its day counts as not arrived.
            """);
  }

  @Test
  void allOfItTogether() {
    TextReport report = TextReport.of(march(true));
    assertThat(report.full())
        .isEqualTo(
            report.scorecard()
                + "\n"
                + report.why()
                + "\n"
                + report.explanations()
                + "\n"
                + report.data());
  }

  @Test
  void chineseTitlesKeepTheColumnsInLine() {
    List<String> lines =
        TextReport.of(march(true)).in(Locale.SIMPLIFIED_CHINESE).scorecard().lines().toList();
    String ads = lines.stream().filter(l -> l.startsWith("广告销售占比")).findFirst().orElseThrow();
    String sales = lines.stream().filter(l -> l.startsWith("销售额")).findFirst().orElseThrow();
    String cover = lines.stream().filter(l -> l.startsWith("cover")).findFirst().orElseThrow();
    int end = TerminalWidth.of(ads.substring(0, ads.indexOf('%') + 1));
    assertThat(TerminalWidth.of(sales.substring(0, sales.indexOf(".00") + 3))).isEqualTo(end);
    assertThat(TerminalWidth.of(cover.substring(0, cover.indexOf('–') + 1))).isEqualTo(end);
  }

  @Test
  void aPeriodInProgressSaysSo() {
    Evaluation open =
        Shop.evaluate(
            Shop.compile(Shop.data().kpi("gmv", Shop.seen("gmv"))),
            "2026-03",
            "2026-03-10",
            f ->
                f.table("sales")
                    .covers(Period.parse("2026-03").days())
                    .add("2026-03-02", "A", "-1234567.5", 1));
    // More days of March are to come, so nothing is known of the day from which it is final.
    assertThat(TextReport.of(open).scorecard())
        .isEqualTo(
            """
            shop
            2026-03, in progress as of 2026-03-10, provisional

            KPI              Value  Level  Band
            gmv  BRL -1,234,567.50  green  otherwise
            """);
  }

  @Test
  void wordsFromFilesCannotBreakTheTable() {
    Evaluation march =
        Shop.evaluate(
            Shop.compile(shop()),
            "2026-03",
            "2026-04-15",
            f -> f.table("sales").add("2026-03-02", "A\nred\u001b[31m", "5", 28));
    assertThat(TextReport.of(march).explanations())
        .contains("    A red [31m  BRL 5.00  red  otherwise\n")
        .doesNotContain("\u001b");
  }
}
