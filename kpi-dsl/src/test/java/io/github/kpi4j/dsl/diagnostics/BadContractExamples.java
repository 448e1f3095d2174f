package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mistakes that only a whole contract shows, from the folder of bad contracts. */
final class BadContractExamples {
  /** The contract of a code, and what mends it: a part of its text and what that becomes. */
  private record Bad(String name, String wrong, String right) {}

  private static final Map<String, Bad> CONTRACTS =
      Map.of(
          "KPI-2008",
              new Bad(
                  "unknown-pack",
                  "use: [marketplace/metric]",
                  "metrics: {pack_gmv: {sum: sales.amount}}"),
          "KPI-2010", new Bad("version-not-first", "", ""));

  private BadContractExamples() {}

  static Optional<Example> of(String code) {
    return Optional.ofNullable(CONTRACTS.get(code))
        .map(
            bad -> {
              String text = Golden.text("bad/" + bad.name() + ".kpi.yaml");
              String good =
                  bad.wrong().isEmpty()
                      ? DiagnosticsPage.mended(text, load(text))
                      : text.replace(bad.wrong(), bad.right());
              return Example.of(
                  "In a whole contract", "yaml", text, good, BadContractExamples::load);
            });
  }

  private static List<Diagnostic> load(String text) {
    return KpiContracts.parse("example", text).diagnostics();
  }
}
