package io.github.kpi4j.amazonbr.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.demand.Cause;
import io.github.kpi4j.amazonbr.demand.Remark;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shipments and stock reports become rows that a contract measures. */
class ReplenishmentFactsTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: stock
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/tables, amazon_br/replenishment]
      kpis:
        on_time:
          metric: replenishment_on_time
          better: higher
          bands: {green: at least 95%, amber: at least 60%, red: otherwise}
        in_stock:
          metric: in_stock_rate
          better: higher
          bands: {green: at least 97%, amber: at least 90%, red: otherwise}
      """;

  private static Shipment line(String id, String sku, String due, String received) {
    LocalDate day = LocalDate.parse(due);
    Optional<LocalDate> there =
        received.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(received));
    return new Shipment(id, sku, 10, "sea", day.minusDays(30), day, there);
  }

  @Test
  void lines_on_time_and_days_in_stock() {
    CompiledContract contract = KpiContracts.parse("stock.kpi.yaml", CONTRACT).orThrow();
    FactSetBuilder reports = FactSet.builder(contract.schema());
    reports
        .table("inventory")
        .add("2026-03-01", "A", "GRU5", 4, 0)
        .add("2026-03-01", "A", "REC3", 0, 0)
        .add("2026-03-01", "B", "GRU5", 0, 9)
        .add("2026-03-02", "A", "GRU5", 3, 0)
        .add("2026-03-02", "B", "GRU5", 8, 0);
    DateRange march = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    FactSetBuilder facts = FactSet.builder(contract.schema());

    List<Remark> remarks =
        ReplenishmentFacts.addShipments(
            facts.table("replenishment").covers(march),
            List.of(
                line("S1", "A", "2026-03-10", "2026-03-10"),
                line("S1", "B", "2026-03-10", "2026-03-11"),
                line("S2", "A", "2026-03-20", ""),
                line("S3", "A", "2026-03-25", "2026-03-20"),
                line("S4", "A", "2026-03-26", "2026-01-01"),
                line("S5", "A", "2026-04-02", "")),
            LocalDate.of(2026, 4, 1));
    ReplenishmentFacts.addStockDays(
        facts.table("stock_days").covers(march), reports.build().table("inventory"), march);
    Evaluation evaluation =
        contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date("2026-04-10"));

    assertThat(remarks)
        .containsExactly(new Remark("A", Cause.RECEIVED_BEFORE_SHIPPED, "shipment S4"));
    // Four lines due: A of S1 and S3 came in time. Three of four product days had stock.
    assertThat(TextReport.of(evaluation).in(Locale.ENGLISH).scorecard())
        .contains("50.00%", "75.00%");
  }
}
