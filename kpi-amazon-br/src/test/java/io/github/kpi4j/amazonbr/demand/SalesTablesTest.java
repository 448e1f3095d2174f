package io.github.kpi4j.amazonbr.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A history from the tables that a contract's own facts are in. */
class SalesTablesTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: stock
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/tables, amazon_br/metrics]
      kpis:
        cover: {metric: days_of_cover, better: higher, bands: {green: at least 30 days, red: otherwise}}
      """;

  @Test
  void adds_up_channels_and_warehouses() {
    CompiledContract contract = KpiContracts.parse("stock.kpi.yaml", CONTRACT).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    String read = "2026-03-20T00:00:00Z";
    facts
        .table("sales")
        .add("2026-03-01", "B0CX", "fba", read, "90", 3, 3, 0, "0")
        .add("2026-03-01", "B0CX", "dba", read, "60", 2, 2, 0, "0")
        .add("2026-03-01", "B0OTHER", "fba", read, "60", 2, 2, 0, "0")
        .add("2026-03-03", "B0CX", "fba", read, "30", 1, 1, 0, "0");
    facts
        .table("inventory")
        .add("2026-03-01", "B0CX", "GRU5", 4, 0)
        .add("2026-03-01", "B0CX", "REC3", 3, 0)
        .add("2026-03-03", "B0CX", "GRU5", 0, 0);
    FactSet set = facts.build();
    DateRange days = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4));

    SalesHistory history =
        SalesHistory.of(set.table("sales"), set.table("inventory"), "B0CX", days);

    assertThat(history.usable(days)).singleElement().extracting(SalesDay::units).isEqualTo(5L);
    assertThat(history.remarks())
        .isEqualTo(
            List.of(
                new Remark("B0CX", Cause.GAP_IN_SALES, "2026-03-02"),
                new Remark("B0CX", Cause.OUT_OF_STOCK, "2026-03-03")));
  }
}
