package io.github.kpi4j.amazonbr.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
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

  /** Tables of the shop's own that say no more than they must. */
  private static final String OWN =
      """
      kpi: 1
      contract: slow
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales:
          key: [date, asin]
          dimensions: {date: date, asin: text}
          measures: {units: count}
        inventory:
          snapshot: true
          key: [date, asin]
          dimensions: {date: date, asin: text}
          measures: {available: count}
          carry: 2 days
      metrics:
        sold: {sum: sales.units}
      kpis:
        sold: {metric: sold, better: higher, bands: {green: at least 30, red: otherwise}}
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
        SalesHistory.of(
            set.table("sales"), set.table("inventory"), "B0CX", days, NoRow.AS_DECLARED);

    assertThat(history.usable(days)).singleElement().extracting(SalesDay::units).isEqualTo(5L);
    assertThat(history.remarks())
        .isEqualTo(
            List.of(
                new Remark("B0CX", Cause.GAP_IN_SALES, "2026-03-02"),
                new Remark("B0CX", Cause.OUT_OF_STOCK, "2026-03-03")));
  }

  /**
   * One unit on the 5th and one on the 10th of March, the days of which have arrived. Stock: none
   * in the evening of the 8th, unknown on the 9th, else three.
   */
  private static DailyRate slowMover(String contract, NoRow noRow) {
    FactSetBuilder facts =
        FactSet.builder(KpiContracts.parse("slow.kpi.yaml", contract).orThrow().schema());
    DateRange arrived = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 11));
    facts.table("sales").add("2026-03-05", "B0CX", 1).add("2026-03-10", "B0CX", 1).covers(arrived);
    for (int day = 1; day <= 11; day++) {
      if (day != 9) {
        facts
            .table("inventory")
            .add(LocalDate.of(2026, 3, day).toString(), "B0CX", day == 8 ? 0 : 3);
      }
    }
    FactSet set = facts.build();
    LocalDate asOf = LocalDate.of(2026, 3, 12);
    DateRange days = new DateRange(LocalDate.of(2026, 3, 1), asOf);
    SalesHistory history =
        SalesHistory.of(set.table("sales"), set.table("inventory"), "B0CX", days, noRow);
    return DailyRate.of(
        history, asOf, List.of(new Window(11, Rational.ONE, 2)), DemandShape.flat());
  }

  @Test
  void days_of_sales_alone_are_no_rate() {
    DailyRate rate = slowMover(OWN, NoRow.AS_DECLARED);

    // Two usable days, and nine without a row: no rate of one a day.
    assertThat(rate.perDay()).isEmpty();
    assertThat(rate.remarks())
        .containsExactly(
            new Remark(
                "B0CX",
                Cause.GAP_IN_SALES,
                "2026-03-01/2026-03-04, 2026-03-06/2026-03-09," + " 2026-03-11"),
            new Remark("B0CX", Cause.MOSTLY_GAPS, "11 days, 2 usable and 9 without data"),
            new Remark("B0CX", Cause.NO_RATE, "as of 2026-03-12"));
  }

  @Test
  void no_row_is_nothing_sold_where_the_caller_says_so() {
    DailyRate rate = slowMover(OWN, NoRow.NOTHING_SOLD);

    // The 1st to the 7th and the 10th: 2 units on 8 days. The 11th has not arrived.
    assertThat(rate.perDay()).contains(Rational.of(1, 4));
    assertThat(rate.remarks())
        .containsExactly(
            new Remark("B0CX", Cause.GAP_IN_SALES, "2026-03-09, 2026-03-11"),
            new Remark("B0CX", Cause.NO_SALES_ROW, "2026-03-01/2026-03-04, 2026-03-06/2026-03-07"),
            new Remark("B0CX", Cause.OUT_OF_STOCK, "2026-03-08"));
  }

  @Test
  void no_row_is_nothing_sold_where_the_table_says_so() {
    String declared =
        OWN.replace("measures: {units: count}", "measures: {units: count}\n    absent: zero");
    DailyRate rate = slowMover(declared, NoRow.AS_DECLARED);

    assertThat(rate.perDay()).contains(Rational.of(1, 4));
    assertThat(rate.remarks())
        .extracting(Remark::cause)
        .containsExactly(Cause.GAP_IN_SALES, Cause.OUT_OF_STOCK);
  }
}
