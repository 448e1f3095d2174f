package io.github.kpi4j.dsl.fuzz;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.json.StatementJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A statement of an earlier period, which is read and written again. */
public final class StatementTarget {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse(
              "paid.kpi.yaml",
              """
              kpi: 1
              contract: paid
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}, final_after: 1 day}
              metrics: {gmv: {sum: sales.amount}}
              kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
              fees:
                currency: CNY
                fx: {rate_on: fixed, rates: {BRL: 1.25}}
                commission: {metric: gmv, per: month, mode: marginal, rates: [{rate: 3%}]}
                bonus: {by: gmv, of: CNY 100, table: [{at_least: BRL 500, pays: 50%}], only_if: [gmv / gmv > 2]}
              """)
          .orThrow();

  private StatementTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String json = new String(data, StandardCharsets.UTF_8);
    Validated<Statement> read = StatementJson.read(CONTRACT.contract(), "fuzz.json", json);
    ContractTarget.rendered(read.diagnostics());
    if (!read.isValid() && read.diagnostics().isEmpty()) {
      throw new AssertionError("neither a statement nor a reason");
    }
    read.value().ifPresent(StatementTarget::use);
  }

  private static void use(Statement earlier) {
    String written = StatementJson.of(earlier);
    String again =
        StatementJson.of(StatementJson.read(CONTRACT.contract(), "again.json", written).orThrow());
    if (!again.equals(written)) {
      throw new AssertionError("written again it is another one");
    }
    io.github.kpi4j.core.report.StatementReport.of(earlier).in(Locale.ENGLISH).text();
    FactSet none = FactSet.builder(CONTRACT.schema()).build();
    AsOf day = AsOf.date("2026-06-01");
    if (!earlier.period().days().start().isAfter(day.day())) {
      CONTRACT.settle(none, CONTRACT.period("2026-04"), day, List.of(earlier));
    }
  }
}
