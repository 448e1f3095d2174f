package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is shown decides, unless a KPI compares exactly; where it matters both figures are said;
 * LANGUAGE.md §6.
 */
class CompareTest {
  private static DraftBuilder draft(String compare, String green) {
    return Shop.data()
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .compare(compare)
                    .better("lower")
                    .band("green", green)
                    .band("red", "otherwise"));
  }

  private static Evaluation march(String compare, String green, String cost, String sales) {
    return Shop.evaluate(
        Shop.compile(draft(compare, green)),
        "2026-03",
        "2026-06-30",
        f -> {
          f.table("sales").add("2026-03-01", "A", sales, 1);
          f.table("ads").add("2026-03-01", "A", cost);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // cost by sales       | what is said of it beside 30.00 %
        "shown | at most 30% | 29995 | 100000 | green | 30.00% | at most 30%",
        "exact | at most 30% | 29995 | 100000 | green | 30.00% | at most 30%; exactly 29.995%",
        "shown | at most 30% | 30004 | 100000 | green | 30.00% | at most 30%; exactly 30.004%",
        "exact | at most 30% | 30004 | 100000 | red   | 30.00% | otherwise; exactly 30.004%",
        "shown | at most 30% | 30000 | 100000 | green | 30.00% | at most 30%",
        "exact | at most 30% | 30000 | 100000 | green | 30.00% | at most 30%",
        // 1/3 goes on for ever; five places of percent say enough.
        "exact | at most 33.33% | 1 | 3 | red | 33.33% | otherwise; exactly 33.33333…%",
        "shown | at most 33.33% | 1 | 3 | green | 33.33% | at most 33.33%; exactly 33.33333…%",
        "exact | at most 12.345% | 12345 | 100000 | green | 12.34% | at most 12.345%; exactly"
            + " 12.345%"
      })
  void oneFigureDecidesAndBothAreSaid(
      String compare,
      String green,
      String cost,
      String sales,
      String level,
      String shown,
      String detail) {
    Evaluation march = march(compare, green, cost, sales);
    assertThat(march.kpi("ads").outcome().level()).contains(level);
    assertThat(TextReport.of(march).scorecard())
        .containsPattern(
            "ads +"
                + shown.replace(".", "\\.")
                + " +"
                + level
                + " +"
                + Pattern.quote(detail)
                + "\n");
  }

  @Test
  void bothFiguresAreSaidInTheReadersLanguage() {
    Evaluation march = march("exact", "at most 30%", "30004", "100000");
    assertThat(TextReport.of(march).in(Locale.CHINESE).scorecard()).contains("精确值 30.004%");
    assertThat(TextReport.of(march).in(Locale.forLanguageTag("pt")).scorecard())
        .contains("exatamente 30,004%");
  }

  @Test
  void aThresholdFinerThanThePrecisionNeedsExactValues() {
    assertThat(ContractCompiler.compile(draft("exact", "at most 12.345%").build()).diagnostics())
        .isEmpty();
    assertThat(
            ContractCompiler.compile(draft("shown", "at most 12.345%").build())
                .diagnostics()
                .toString())
        .contains("KPI-4013");
  }

  @Test
  void exactValuesLieBetweenAnyTwoBands() {
    DraftBuilder draft =
        Shop.data()
            .kpi(
                "units",
                k ->
                    k.metric("ad_share")
                        .compare("exact")
                        .better("lower")
                        .band("green", "at most 12%")
                        .band("red", "at least 12.01%"));
    // Of shown values none lies between.
    assertThat(ContractCompiler.compile(draft.build()).diagnostics().toString())
        .contains("KPI-4003", "more than 12%, less than 12.01%");
  }

  @Test
  void theSampleIsComparedAsTheKpiCompares() {
    DraftBuilder draft =
        Shop.data()
            .metric("thousands", m -> m.formula("units / 1000").set("precision", "0"))
            .kpi(
                "ads",
                k ->
                    k.metric("gmv")
                        .compare("exact")
                        .better("higher")
                        .minSample("thousands", "at least 1")
                        .band("green", "otherwise"));
    Evaluation march =
        Shop.evaluate(
            Shop.compile(draft),
            "2026-03",
            "2026-06-30",
            f -> f.table("sales").add("2026-03-01", "A", "5", 999));
    // 0.999 is shown as 1 and is less.
    assertThat(march.kpi("ads").outcome())
        .hasToString("not evaluable: thousands is 0.999, and has to be at least 1");
  }
}
