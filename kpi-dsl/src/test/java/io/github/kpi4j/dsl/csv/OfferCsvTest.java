package io.github.kpi4j.dsl.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.Offers;
import io.github.kpi4j.core.engine.Scenario;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers as a table: one in reais, and one in yuan for which there is no rate. */
class OfferCsvTest {
  private static CompiledContract offer(String fees) {
    return KpiContracts.parse(
            "offer.kpi.yaml",
            """
            kpi: 1
            contract: offer
            time_zone: America/Sao_Paulo
            currency: BRL
            data:
              sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}
              rates: {snapshot: true, key: [date, from, to], dimensions: {date: date, from: text, to: text}, measures: {rate: number}, carry: 5 days}
            metrics: {gmv: {sum: sales.amount}}
            kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
            fees:
            """
                + "  "
                + fees)
        .orThrow();
  }

  @Test
  void hasALineForEachOfferAndPeriod() {
    CompiledContract here =
        offer(
            "{currency: BRL, commission: {metric: gmv, per: month, mode: marginal, rates: [{rate:"
                + " 5%}]}}");
    CompiledContract abroad = offer("{currency: CNY, base: {amount: CNY 100, per: month}}");
    FactSetBuilder rows = FactSet.builder(here.schema());
    rows.table("sales").add("2026-03-01", "1000").add("2026-03-31", "10.10");
    // 1,010.10 × 5 % = 50.505, which is 50.50 on a statement: half to the even cent.
    assertThat(
            OfferCsv.of(
                Offers.in("BRL", "rates")
                    .offer("=here", here)
                    .offer("abroad", abroad)
                    .costs(
                        rows.build(),
                        List.of(here.period("2026-03")),
                        AsOf.date("2026-05-31"),
                        List.of(Scenario.BASE)),
                false))
        .isEqualTo(
            """
            scenario,offer,period,cost,currency,pending,gap
            base,'=here,2026-03,50.50,BRL,0,
            base,abroad,2026-03,,,0,there is no rate from CNY to BRL in rates on 2026-03-26/2026-03-31
            """);
  }
}
