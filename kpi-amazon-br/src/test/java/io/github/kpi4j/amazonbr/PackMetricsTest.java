package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each metric of the pack comes to, beside the arithmetic over {@link ShopFacts}. */
class PackMetricsTest {
  private static final String BOTH_PACKS =
      """
      kpi: 1
      contract: every_metric
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/tables, amazon_br/metrics]
      kpis:
      """;

  private static final String[] IN_MARCH = {
    "gmv BRL 10000.00", // 8,000 + 1,500 + 500
    "units 100", // 80 + 15 + 5
    "orders 80", // 64 + 12 + 4
    "refunds BRL 300.00", // 200 + 100
    "gmv_net BRL 9700.00", // 10,000 - 300
    "refund_rate 3.00%", // 300 / 10,000
    "sessions 1250", // 1,000 + 250
    "conversion 8.00%", // 100 / 1,250
    "ad_cost BRL 1000.00", // 600 + 400
    "ad_sales BRL 4000.00", // 3,000 + 1,000
    "ad_orders 36", // 24 + 12
    "acos 25.00%", // 1,000 / 4,000
    "tacos 10.00%", // 1,000 / 10,000
    "roas 4.00", // 4,000 / 1,000
    "organic_share 55.00%", // 1 - 36 / 80
    "cogs BRL 4000.00", // 3,000 + 1,000
    "amazon_fees BRL 1500.00", // 1,200 + 300
    "taxes BRL 1200.00", // 900 + 300
    "margin 20.62%", // (9,700 - 4,000 - 1,500 - 1,200 - 1,000) / 9,700 = 0.206185…
    "stock 140", // 100 + 40 on the last day
    "days_of_cover 196.0 days", // 15 + 5 units from 4 to 31 March; 140 / (20 / 28)
    // 600 + 100 units; a state is carried for two days, so that four days of the year have one:
    // 220 on 31 December, 1 and 2 January, 140 on 31 March; 700 / ((3 × 220 + 140) / 4)
    "turnover 3.50",
  };

  private static CompiledContract everyMetric() {
    String kpis =
        Arrays.stream(IN_MARCH)
            .map(line -> line.substring(0, line.indexOf(' ')))
            .map(
                metric ->
                    "  %1$s: {metric: %1$s, better: higher, bands: {green: otherwise}}\n"
                        .formatted(metric))
            .collect(Collectors.joining());
    return KpiContracts.parse("every-metric.kpi.yaml", BOTH_PACKS + kpis).orThrow();
  }

  private static Evaluation march(CompiledContract contract, FactSet facts) {
    return contract.evaluate(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));
  }

  @Test
  void every_metric_of_the_pack_is_here() {
    List<String> metrics =
        everyMetric().contract().metrics().stream().map(Metric::name).sorted().toList();

    assertThat(IN_MARCH)
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactlyInAnyOrderElementsOf(metrics);
  }

  @Test
  void every_metric_has_a_title_in_each_language() {
    for (Metric metric : everyMetric().contract().metrics()) {
      assertThat(metric.title().texts())
          .as(metric.name())
          .containsOnlyKeys("en", "pt", "zh")
          .allSatisfy((language, title) -> assertThat(title).isNotBlank());
    }
  }

  @Test
  void values_are_those_of_the_arithmetic() {
    CompiledContract contract = everyMetric();
    Evaluation march = march(contract, ShopFacts.since(ShopFacts.A_YEAR_BEFORE, contract).build());

    assertThat(march.dataProblems()).isEmpty();
    assertThat(march.kpis())
        .extracting(Object::toString)
        .containsExactly(
            Arrays.stream(IN_MARCH)
                .map(line -> line.replaceFirst(" ", " green: ") + " (otherwise)")
                .toArray(String[]::new));
  }

  @Test
  void organic_share_is_zero_when_ads_are_credited_with_more_orders_than_there_were() {
    CompiledContract contract = everyMetric();
    FactSetBuilder facts = ShopFacts.since(ShopFacts.A_YEAR_BEFORE, contract);
    // 36 + 54 = 90 of 80 orders, and 1 - 90 / 80 is below 0.
    facts
        .table("ads")
        .add("2026-03-25", "B0B", "late", "2026-04-01T00:00:00Z", "0.00", "0.00", 60, 900, 54);

    assertThat(march(contract, facts.build()).kpi("organic_share"))
        .hasToString("organic_share green: 0.00% (otherwise)");
  }

  @Test
  void turnover_needs_the_whole_year() {
    CompiledContract contract = everyMetric();
    FactSet facts = ShopFacts.since(ShopFacts.A_YEAR_BEFORE.plusDays(1), contract).build();

    assertThat(march(contract, facts).kpi("turnover").outcome().level()).isEmpty();
    assertThat(march(contract, facts).kpi("days_of_cover").outcome().level()).hasValue("green");
  }
}
