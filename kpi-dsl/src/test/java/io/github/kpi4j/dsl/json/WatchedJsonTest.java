package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import org.junit.jupiter.api.Test;

/** Red lines, excused days and alerts as JSON. */
class WatchedJsonTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: watched
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL, refunded: BRL}}
      metrics:
        gmv: {sum: sales.amount}
        refunds: {sum: sales.refunded}
      kpis:
        gmv: {metric: gmv, better: higher, weight: 100, bands: {green: at least BRL 100, red: otherwise}}
      scorecard:
        points: {green: 100, red: 0}
        red_lines: [{when: refunds > BRL 10, effect: cap 59}]
      excused:
        - {metrics: [gmv], from: 2026-03-02, until: 2026-03-02, reason: site down, agreed_on: 2026-03-20}
      alerts:
        refunds: {when: refunds > BRL 10, severity: critical, notify: [owner], advise: {en: Look}}
      """;

  private static String json(String asOf) {
    CompiledContract contract = KpiContracts.parse("watched", CONTRACT).orThrow();
    FactSetBuilder facts = FactSet.builder(contract.schema());
    facts.table("sales").add("2026-03-01", "100", "5").add("2026-03-02", "7", "6");
    return EvaluationJson.of(
        contract.evaluate(facts.build(), contract.period("2026-03"), AsOf.date(asOf)));
  }

  private static String compact(String json) {
    return json.replaceAll("\\s+", "");
  }

  @Test
  void theScoreHasWhatRedLinesTook() {
    assertThat(compact(json("2026-04-20")))
        .contains("\"value\":\"59.0\"", "\"earned\":\"100.0\"")
        .contains("\"effect\":\"cap59\",\"finding\":\"crossed\",\"taken\":\"41.0\"");
  }

  @Test
  void excusesSayWhetherTheyCount() {
    assertThat(compact(json("2026-04-20")))
        .contains("\"reason\":\"sitedown\",\"agreed_on\":\"2026-03-20\",\"counts\":true")
        .contains("\"excused\":[{\"from\":\"2026-03-02\",\"until\":\"2026-03-02\"}]");
    assertThat(compact(json("2026-03-19"))).contains("\"counts\":false");
  }

  @Test
  void alertsHaveTheirHistory() {
    // 5 on the 1st, 11 from the 2nd on.
    assertThat(compact(json("2026-03-02")))
        .contains("\"severity\":\"critical\"", "\"notify\":[\"owner\"]")
        .contains(
            "\"state\":\"firing\",\"since\":\"2026-03-02\",\"changes\":[{\"day\":\"2026-03-02\"");
  }
}
