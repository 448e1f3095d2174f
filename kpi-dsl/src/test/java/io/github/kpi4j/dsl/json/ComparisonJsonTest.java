package io.github.kpi4j.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison as JSON; its fractions are worked out beside it. */
class ComparisonJsonTest {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: moved
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        shop: {key: [date], dimensions: {date: date}, measures: {revenue: BRL, ads: BRL}}
      metrics:
        revenue: {sum: shop.revenue}
        ads: {sum: shop.ads}
        ad_share: {formula: ads / revenue, format: percent}
      kpis:
        ad_share: {metric: ad_share, better: lower, weight: 100, bands: {green: at most 15%, red: otherwise}}
      scorecard:
        points: {green: 100, red: 0}
      """;

  private static Comparison compared(String now) {
    CompiledContract contract = KpiContracts.parse("moved", CONTRACT).orThrow();
    FactSetBuilder rows = FactSet.builder(contract.schema());
    rows.table("shop").add("2026-02-10", "800", "160").add("2026-03-10", "1000", "150");
    FactSet facts = rows.build();
    AsOf asOf = AsOf.date("2026-06-30");
    return contract.compare(
        contract.evaluate(facts, contract.period("2026-02"), asOf),
        contract.evaluate(facts, contract.period(now), asOf));
  }

  private static String compact(String json) {
    return json.replaceAll("\\s+", "");
  }

  @Test
  void everyPartSaysWhatItAdds() {
    // Ads: ((150 - 160) / 800 + (150 - 160) / 1,000) / 2 = -0.01125; the rest of 15 % - 20 % is
    // that of sales.
    assertThat(compact(ComparisonJson.of(compared("2026-03"))))
        .startsWith("{\"contract\":\"moved\",\"before\":\"2026-02\",\"now\":\"2026-03\"")
        .contains(
            "\"before\":\"0.2\",\"now\":\"0.15\",\"change\":\"-0.05\",\"method\":\"shapley\"",
            "\"name\":\"ads\",\"unit\":\"BRL\",\"before\":\"160\",\"now\":\"150\",\"adds\":\"-0.01125\"",
            "\"name\":\"revenue\",\"unit\":\"BRL\",\"before\":\"800\",\"now\":\"1000\",\"adds\":\"-0.03875\"",
            "\"cause\":\"points\",\"name\":\"ad_share\"");
  }

  @Test
  void whatCannotBeDividedHasAReason() {
    assertThat(compact(ComparisonJson.of(compared("2026-04"))))
        .contains("\"value\":{\"reason\":{\"kind\":\"no_data\"");
  }

  @Test
  void itIsWrittenAsUtf8(@TempDir Path folder) throws IOException {
    Comparison comparison = compared("2026-03");
    Path file = ComparisonJson.write(comparison, folder.resolve("moved.json"));
    assertThat(Files.readString(file)).isEqualTo(ComparisonJson.of(comparison));
  }
}
