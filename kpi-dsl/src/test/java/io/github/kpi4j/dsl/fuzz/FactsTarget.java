package io.github.kpi4j.dsl.fuzz;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.Golden;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file of facts for every table of a contract, and the list of days they cover. */
public final class FactsTarget {
  private static final CompiledContract CONTRACT =
      KpiContracts.parse("everything.kpi.yaml", Golden.text("contracts/everything.kpi.yaml"))
          .orThrow();
  private static final Map<String, String> ROWS =
      Map.of(
          "sales",
          """
          order_id,sku,ordered_at,channel,amount,units,updated_at
          1,A,2026-03-01T12:00:00Z,fba,90,3,2026-03-03T00:00:00Z
          2,B,2026-03-10T12:00:00-03:00,dba,1000,7,2026-03-11T00:00:00Z
          """,
          "ads",
          "date,sku,cost,clicks\n2026-03-01,A,1,1\n2026-03-14,B,12.5,40\n",
          "stock",
          "date,sku,house,pieces\n2026-03-01,A,x,5\n2026-03-14,B,y,4\n",
          "rates",
          "date,from,to,rate\n2026-03-13,BRL,CNY,1.25\n",
          "products",
          "sku,category,launched\nA,kitchen,2026-01-01\nB,home,\n");

  private FactsTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    for (TableSchema table : CONTRACT.schema().tables()) {
      CsvFacts.read(facts, table, table.name() + ".csv", data);
      CsvFacts.read(facts, table, table.name() + ".tsv", data);
    }
    CsvFacts.readCoverage(facts, CONTRACT.schema(), data);
    FactSet read = facts.build();
    ContractTarget.rendered(read.diagnostics());
    for (TableAccount account : read.accounts()) {
      long known =
          0L + account.used() + account.repeated() + account.replaced() + account.rejected();
      if (account.read() != known) {
        throw new AssertionError("rows that nobody accounts for: " + account);
      }
    }
    EvaluationJson.of(CONTRACT.evaluate(read, CONTRACT.period("2026-03"), AsOf.date("2026-04-20")));
  }

  /** Facts that are right. */
  static FactSet some(CompiledContract contract) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    ROWS.forEach(
        (table, csv) ->
            CsvFacts.read(
                facts,
                contract.schema().table(table).orElseThrow(),
                table + ".csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    return facts.build();
  }
}
