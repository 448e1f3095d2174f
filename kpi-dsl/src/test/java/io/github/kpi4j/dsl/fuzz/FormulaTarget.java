package io.github.kpi4j.dsl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.TermsChange;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import java.nio.charset.StandardCharsets;

/** A formula: read, and calculated over some rows. */
public final class FormulaTarget {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse("everything.kpi.yaml", Golden.text("contracts/everything.kpi.yaml"))
          .orThrow();
  private static final FactSet FACTS = FactsTarget.some(CONTRACT);

  private FormulaTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String formula = new String(data, StandardCharsets.UTF_8);
    Validated<CompiledContract> read =
        CONTRACT.with(
            TermsChange.of(
                draft ->
                    draft
                        .metric("fuzzed", metric -> metric.formula(formula))
                        .alert("fuzzed", alert -> alert.when(formula).severity("warning"))));
    ContractTarget.rendered(read.diagnostics());
    Validated<CompiledContract> metric =
        CONTRACT.with(TermsChange.of(draft -> draft.metric("fuzzed", m -> m.formula(formula))));
    ContractTarget.rendered(metric.diagnostics());
    metric
        .value()
        .ifPresent(
            contract ->
                assertThat(
                        contract
                            .measure(FACTS, AsOf.date("2026-03-15"))
                            .metric("fuzzed", contract.period("2026-03")))
                    .asString()
                    .isNotEmpty());
    read.value()
        .ifPresent(
            contract ->
                TextReport.of(
                        contract.evaluate(
                            FACTS, contract.period("2026-03"), AsOf.date("2026-03-15")))
                    .full());
  }
}
