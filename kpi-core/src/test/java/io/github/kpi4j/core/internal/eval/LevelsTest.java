package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.SubjectResult;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contract may have levels of its own, in its own order; LANGUAGE.md §6. */
class LevelsTest {
  private static DraftBuilder draft() {
    return Shop.data()
        .level("excellent", Map.of("en", "Excellent", "zh", "优秀"))
        .level("good", Map.of("zh", "良好"))
        .level("weak", Map.of())
        .level("poor", Map.of("pt", "Ruim"))
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .forEach("sku")
                    .better("higher")
                    .weight(100)
                    .scoreBy("worst")
                    .band("excellent", "at least BRL 400")
                    .band("good", "at least BRL 300")
                    .band("weak", "at least BRL 200")
                    .band("poor", "otherwise"))
        .scorecard(
            s ->
                s.points("excellent", 100).points("good", 80).points("weak", 30).points("poor", 0));
  }

  private static Evaluation march() {
    CompiledContract contract = Shop.compile(draft());
    return Shop.evaluate(
        contract,
        "2026-03",
        "2026-06-30",
        f ->
            f.table("sales")
                .add("2026-03-01", "A", "450", 1)
                .add("2026-03-01", "B", "250", 1)
                .add("2026-03-01", "C", "350", 1));
  }

  @Test
  void bandsPointsAndTheWorstGoByTheContractsLevels() {
    assertThat(march().kpi("sales").outcome()).hasToString("weak: BRL 250.00 (at least BRL 200)");
    assertThat(march().kpi("sales").subjects())
        .extracting(SubjectResult::subject)
        .containsExactly("B", "C", "A");
    assertThat(march().score().orElseThrow().value())
        .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("30"));
  }

  @Test
  void reportsCallThemByTheirTitles() {
    assertThat(TextReport.of(march()).in(Locale.CHINESE).explanations()).contains("良好");
    assertThat(TextReport.of(march()).scorecard()).contains("weak");
  }

  @Test
  void aPageMarksEachWithASignOfItsOwn() {
    assertThat(HtmlReport.of(march()).render())
        .contains(
            "class=\"level green\"><span class=\"sign\" aria-hidden=\"true\">✓</span> 1 Excellent",
            "class=\"level lime\"><span class=\"sign\" aria-hidden=\"true\">◆</span> 1 良好",
            "class=\"level orange\"><span class=\"sign\" aria-hidden=\"true\">▼</span> 1 weak");
  }

  @Test
  void otherLevelsAreUnknown() {
    DraftBuilder draft =
        draft().kpi("units", k -> k.metric("units").better("higher").band("green", "otherwise"));
    assertThat(ContractCompiler.compile(draft.build()).diagnostics().toString())
        .contains("KPI-2006", "`green`")
        .doesNotContain("KPI-4");
  }

  @Test
  void aBetterLevelHasToHaveBetterValues() {
    DraftBuilder draft =
        Shop.data()
            .levels("poor", "good")
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .band("good", "at least BRL 400")
                        .band("poor", "otherwise"));
    assertThat(ContractCompiler.compile(draft.build()).diagnostics().toString())
        .contains("KPI-4005", "`poor: otherwise` would be better than `good: at least BRL 400`");
  }

  @Test
  void namesAreNamesAndComeOnce() {
    DraftBuilder draft =
        Shop.data()
            .levels("good", "Very bad", "good")
            .kpi("gmv", k -> k.metric("gmv").better("higher").band("good", "otherwise"));
    assertThat(ContractCompiler.compile(draft.build()).diagnostics().toString())
        .contains("KPI-2005", "`Very bad`", "KPI-2007", "`good` is defined twice");
  }
}
