package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets as JSON: what was reached of each part, and what was reached before. */
class TargetJsonTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales: {key: [date, channel], dimensions: {date: date, channel: text}, measures: {amount: BRL}, final_after: 14 days}
      metrics: {gmv: {sum: sales.amount}}
      targets:
        spring:
          metric: gmv
          total: BRL 300
          over: 2026-Q1
          split: [{by: month, weights: [1, 1, 1]}, {by: channel, weights: {fba: 3, own: 1}}]
          stretch: 10%
      kpis:
        gmv: {metric: gmv, better: higher, bands: {green: otherwise}}
      """;

  private final CompiledContract contract = KpiContracts.parse("t.kpi.yaml", CONTRACT).orThrow();
  private final FactSet facts = facts();

  private FactSet facts() {
    FactSetBuilder rows = FactSet.builder(contract.schema());
    rows.table("sales")
        .covers(DateRange.closed(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 28)))
        .add("2025-12-10", "fba", "50")
        .add("2026-01-10", "fba", "60")
        .add("2026-02-10", "fba", "30")
        .add("2026-02-11", "own", "25");
    return rows.build();
  }

  private static String compact(String json) {
    return json.replaceAll("\\s+", "");
  }

  private TargetProgress february() {
    return contract.progress("spring", facts, contract.period("2026-02"), AsOf.date("2026-03-31"));
  }

  @Test
  void everyPartSaysWhatWasReachedOfIt() {
    String json = compact(ProgressJson.of(february()));
    assertThat(json)
        .startsWith(
            "{\"contract\":\"shop\",\"target\":\"spring\",\"period\":\"2026-02\",\"unit\":\"BRL\","
                + "\"whole\":{\"agreed\":\"300\",\"wanted\":\"300\",")
        // 60 of 100, and of February 30 of 75 and 25 of 25, which is 55 of 100.
        .contains(
            "{\"by\":\"month\",\"word\":\"2026-01\",\"agreed\":\"100\",\"wanted\":\"100\",\"reached\":\"60\",\"share\":\"0.6\",\"standing\":\"final\"",
            "\"by\":\"month\",\"word\":\"2026-02\",\"agreed\":\"100\",\"wanted\":\"100\",\"reached\":\"55\",\"share\":\"0.55\"",
            "\"by\":\"channel\",\"word\":\"fba\",\"agreed\":\"75\",\"wanted\":\"75\",\"reached\":\"30\",\"share\":\"0.4\"",
            "\"by\":\"channel\",\"word\":\"own\",\"agreed\":\"25\",\"wanted\":\"25\",\"reached\":\"25\",\"share\":\"1\"");
  }

  @Test
  void whatCannotBeDividedHasAReason() {
    CompiledContract uneven =
        KpiContracts.parse(
                "t.kpi.yaml",
                CONTRACT.replace("[1, 1, 1]", "{history: gmv, of: 2025-Q1, growth: even}"))
            .orThrow();
    TargetProgress nothing =
        uneven.progress(
            "spring",
            FactSet.builder(uneven.schema()).build(),
            uneven.period("2026-02"),
            AsOf.date("2026-03-31"));
    assertThat(compact(ProgressJson.of(nothing)))
        .contains("\"reason\":{\"kind\":\"bad_history\"")
        .doesNotContain("whole");
  }

  @Test
  void aPeriodToComeStandsBesideThoseThatWere() {
    Feasibility found = contract.feasibility("spring", facts, AsOf.date("2026-02-28"));
    // 100 are wanted of March; 55, 60 and 50 were the last three, and 100 / 55 - 1 = 9/11.
    assertThat(compact(FeasibilityJson.of(found)))
        .isEqualTo(
            "{\"contract\":\"shop\",\"target\":\"spring\",\"periods\":[{\"period\":\"2026-03\","
                + "\"unit\":\"BRL\",\"wanted\":\"100\",\"last\":[{\"period\":\"2026-02\",\"value\":\"55\"},"
                + "{\"period\":\"2026-01\",\"value\":\"60\"},{\"period\":\"2025-12\",\"value\":\"50\"}],"
                + "\"best\":{\"period\":\"2026-01\",\"value\":\"60\"},\"growth\":\"9/11\","
                + "\"stretched\":true}]}");
  }

  @Test
  void bothAreWrittenAsUtf8(@TempDir Path folder) throws IOException {
    Path tree = ProgressJson.write(february(), folder.resolve("tree.json"));
    assertThat(Files.readString(tree)).isEqualTo(ProgressJson.of(february()));
    Feasibility found = contract.feasibility("spring", facts, AsOf.date("2026-02-28"));
    Path past = FeasibilityJson.write(found, folder.resolve("past.json"));
    assertThat(Files.readString(past)).isEqualTo(FeasibilityJson.of(found));
  }
}
