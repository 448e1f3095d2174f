package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Explanations as JSON: conditions, late tables, and metrics that use others many times. */
class ExplanationJsonTest {
  private static Evaluation march(String metrics) {
    String text =
        """
        kpi: 1
        contract: explained
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          sales:
            key: [date]
            dimensions: {date: date}
            measures: {units: count}
            expected_within: 2 days
        metrics:
          m0: {sum: sales.units}
        %s
        kpis:
          k: {metric: last_one, better: higher, bands: {green: otherwise}}
        """
            .formatted(metrics);
    CompiledContract contract = KpiContracts.parse("e.kpi.yaml", text).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "1").add("2026-03-30", "1");
    return contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-04-03"));
  }

  @Test
  void metricsThatUseTheOneBeforeTwiceDoNotDoubleTheText() {
    StringBuilder metrics = new StringBuilder();
    for (int i = 1; i < 45; i++) {
      metrics.append("  m%d: {formula: m%d + m%d}\n".formatted(i, i - 1, i - 1));
    }
    metrics.append("  last_one: {formula: m44 + m44}\n");
    String json =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> EvaluationJson.of(march(metrics.toString())));
    // 2 units, doubled 45 times: 2^46
    assertThat(json).contains("\"exact\" : \"70368744177664\"");
    assertThat(json.length()).isLessThan(1_000_000);
  }

  @Test
  void aConditionHoldsOrDoesNotAndIsNoNumber() {
    String json = EvaluationJson.of(march("  last_one: {formula: \"if(m0 >= 2, m0, 0)\"}\n"));
    assertThat(json).containsSubsequence("\"m0 >= 2\"", "\"holds\" : true");
  }

  @Test
  void aLateTableIsNamedWithItsDays() {
    // 31 March has until 2 April; it is 3 April.
    String json = EvaluationJson.of(march("  last_one: {formula: m0}\n"));
    for (String line :
        List.of("\"table\" : \"sales\"", "\"day\" : \"2026-03-31\"", "\"due\" : \"2026-04-02\"")) {
      assertThat(json).contains(line);
    }
  }
}
