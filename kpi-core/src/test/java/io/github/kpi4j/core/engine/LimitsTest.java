package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Large and wicked contracts end in a diagnostic, and soon; LANGUAGE.md §12. */
class LimitsTest {
  private static DraftBuilder chain(int length, String formula) {
    DraftBuilder draft = Shop.data().metric("m0", m -> m.formula("units"));
    for (int i = 1; i < length; i++) {
      String text = formula.replace("m", "m" + (i - 1));
      draft = draft.metric("m" + i, m -> m.formula(text));
    }
    return draft.kpi("k", Shop.seen("m" + (length - 1)));
  }

  @Test
  void tenThousandMetricsInAChainAreTooDeepAndSaidOnce() {
    List<Diagnostic> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> ContractCompiler.compile(chain(10_000, "m + 1").build()).diagnostics());
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.FORMULA_TOO_DEEP);
    // Each link is two levels: units is 1, m0 is 2, m1 is 4, … m49 is 100, m50 is 102.
    assertThat(found.get(0).span().source().name()).isEqualTo("metrics.m50.formula");
  }

  @Test
  void aCircleOfTenThousandMetricsIsSaidOnce() {
    DraftBuilder draft = Shop.data();
    for (int i = 0; i < 10_000; i++) {
      String next = "m" + (i + 1) % 10_000;
      draft = draft.metric("m" + i, m -> m.formula(next + " + units"));
    }
    DraftBuilder circle = draft.kpi("k", Shop.seen("m0"));
    List<Diagnostic> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> ContractCompiler.compile(circle.build()).diagnostics());
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.METRIC_CYCLE);
  }

  @Test
  void metricsThatUseTheOneBeforeTwiceDoNotDoubleTheReport() {
    CompiledContract contract = Shop.compile(chain(45, "m + m"));
    Evaluation march =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                Shop.evaluate(
                    contract,
                    "2026-03",
                    "2026-06-30",
                    f -> f.table("sales").add("2026-03-01", "A", "1", 1)));
    // 2^44 = 17,592,186,044,416
    assertThat(march.kpi("k")).hasToString("k green: 17592186044416 (otherwise)");
    String report =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> TextReport.of(march).explanations());
    assertThat(report.lines().count()).isLessThan(200);
  }

  @Test
  void aThousandTermsAreTooManyForOneFormula() {
    assertThat(
            ContractCompiler.compile(
                    Shop.data()
                        .metric("f", m -> m.formula("units" + " + units".repeat(1000)))
                        .kpi("k", Shop.seen("f"))
                        .build())
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FORMULA_TOO_DEEP);
  }

  private static DraftBuilder many(int kpis) {
    DraftBuilder draft = Shop.data();
    for (int i = 0; i < kpis; i++) {
      draft = draft.kpi("k" + i, Shop.seen("ad_share"));
    }
    return draft;
  }

  @Test
  void tenThousandKpisAreJudgedAndOneMoreIsTooMany() {
    Evaluation march =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> Shop.evaluate(Shop.compile(many(10_000)), "2026-03", "2026-06-30", f -> {}));
    assertThat(march.kpis()).hasSize(10_000);
    assertThat(ContractCompiler.compile(many(10_001).build()).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.TOO_MANY_KPIS);
  }
}
