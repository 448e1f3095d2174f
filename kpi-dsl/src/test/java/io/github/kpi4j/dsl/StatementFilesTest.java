package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.csv.StatementCsv;
import io.github.kpi4j.dsl.json.StatementJson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement as a file that another program reads. */
class StatementFilesTest {
  private static final String CONTRACT =
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
      """;

  private static Statement statement() {
    CompiledContract contract =
        KpiContracts.parse("paid.kpi.yaml", CONTRACT, Limits.DEFAULT, List.of()).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts
        .table("sales")
        .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
        .add("2026-03-10", "1000.37");
    return contract.settle(
        facts.build(), contract.period("2026-03"), AsOf.date("2026-04-20"), List.of());
  }

  // 1,000.37 × 3 % = 30.0111; × 1.25 = 37.513875
  @Test
  void isJson() {
    assertThat(StatementJson.of(statement()))
        .startsWith(
            """
            {
              "contract" : "paid",
              "period" : "2026-03",
              "as_of" : "2026-04-20",
              "kind" : "statement",
              "final_from" : "2026-04-01",
              "currency" : "CNY",
              "lines" : [
                {
                  "line" : "commission",
                  "kind" : "commission",
                  "period" : "2026-03",
                  "amount" : "37.51",
                  "standing" : "final",
            """)
        .contains("\"step\" : \"exchange\"", "\"exact\" : \"37.513875\"")
        .endsWith(
            """
              "total" : "37.51"
            }
            """);
  }

  @Test
  void isCsv() {
    assertThat(StatementCsv.of(List.of(statement())))
        .isEqualTo(
            """
            contract,statement,as_of,kind,line,for,period,amount,currency,pending
            paid,2026-03,2026-04-20,statement,commission,commission,2026-03,37.51,CNY,
            paid,2026-03,2026-04-20,statement,bonus,bonus,2026-03,0.00,CNY,
            """);
  }
}
