package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.json.StatementJson;
import java.util.List;
import java.util.Optional;

/** Statements that were kept as JSON and are read back. */
final class StatementExamples {
  private static final CompiledContract PAID =
      KpiContracts.parse(
              "paid.kpi.yaml",
              """
              kpi: 1
              contract: paid
              time_zone: America/Sao_Paulo
              currency: BRL
              data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
              metrics: {gmv: {sum: sales.amount}}
              kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
              fees: {currency: BRL, base: {amount: BRL 2_000, per: month}}
              """)
          .orThrow();

  private StatementExamples() {}

  static Optional<Example> of(String code) {
    return switch (code) {
      case "KPI-6040" -> example("{\n  \"contract\" : \"paid\",\n  \"period\" : \"2026\n");
      case "KPI-6041" -> example("{\n  \"contract\" : \"paid\",\n  \"period\" : \"March\"\n}\n");
      case "KPI-6042" -> example("{\n  \"contract\" : \"other\"\n}\n");
      default -> Optional.empty();
    };
  }

  /** As a release would write it: the page does not change with the version of this build. */
  private static String statement() {
    FactSet none = FactSet.builder(PAID.schema()).build();
    return StatementJson.of(
            PAID.settle(none, PAID.period("2026-03"), AsOf.date("2026-04-20"), List.of()))
        .replaceFirst("(\"library\" : )\"[^\"]+\"", "$1\"1.0.0\"");
  }

  private static Optional<Example> example(String bad) {
    String good = statement();
    return Optional.of(
        Example.of(
            "In a statement of the contract `paid`", "json", bad, good, StatementExamples::read));
  }

  private static List<Diagnostic> read(String json) {
    return StatementJson.read(PAID.contract(), "march.json", json).diagnostics();
  }
}
