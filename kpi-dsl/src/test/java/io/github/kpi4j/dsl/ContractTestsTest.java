package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.expectation.ContractTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How given rows are written: only what matters, and equal days at once; LANGUAGE.md §18. */
class ContractTestsTest {
  private static final CompiledContract SHOP =
      KpiContracts.parse(
              "shop.kpi.yaml",
              """
              kpi: 1
              contract: shop
              time_zone: America/Sao_Paulo
              currency: BRL
              data:
                sales:
                  key: [date, sku]
                  version: updated
                  dimensions: {date: date, sku: text, updated: instant}
                  measures: {amount: BRL, units: count, share: percent, wait: hours}
                orders:
                  key: [id]
                  dimensions: {at: instant, id: text}
                  measures: {amount: BRL}
                products: {reference: true, key: [sku], attributes: {kind: text, launched: date}}
              metrics: {gmv: {sum: sales.amount}}
              kpis: {gmv: {metric: gmv, better: higher, bands: {green: otherwise}}}
              """)
          .orThrow();

  static Stream<Arguments> rows() {
    return Stream.of(
        row("sales: [{amount: BRL 5}]", "{amount: BRL 5}"),
        row("sales: [{date: 2026-03-31, sku: any, units: 0, share: 0%}]", "{date: 2026-03-31}"),
        row("sales: [{share: 12%, wait: 3 hours}]", "{share: 12%, wait: 3 hours}"),
        // Noon in São Paulo is 15:00 in Greenwich.
        row("sales: [{updated: 2026-03-31T15:00:00Z, units: 1}]", "{units: 1}"),
        row("sales: [{updated: 2026-03-31T16:00:00Z}]", "{updated: \"2026-03-31T16:00:00Z\"}"),
        row("products: [{launched: 2026-01-02}]", "{launched: 2026-01-02}"),
        row(
            "sales: [{date: 2026-03-01/2026-03-03, units: 1}, {date: 2026-03-04, units: 1}]",
            "{date: 2026-03-01/2026-03-04, units: 1}"),
        row(
            "sales: [{date: 2026-03-01/2026-03-03, units: 1}, {date: 2026-03-04, units: 2}]",
            "{date: 2026-03-01/2026-03-03, units: 1}",
            "{date: 2026-03-04, units: 2}"),
        // A day between is no run, and neither are two rows of one day.
        row(
            "sales: [{date: 2026-03-01, units: 1}, {date: 2026-03-03, units: 1}]",
            "{date: 2026-03-01, units: 1}",
            "{date: 2026-03-03, units: 1}"),
        row(
            "sales: [{date: 2026-03-01, units: 1}, {date: 2026-03-01, units: 1}]",
            "{date: 2026-03-01, units: 1}",
            "{date: 2026-03-01, units: 1}"),
        row("orders: [{amount: BRL 5}, {id: b}]", "{amount: BRL 5}", "{id: b}"),
        row("orders: [{amount: BRL 0}]", "{at: \"2026-03-31T15:00:00Z\"}"),
        row("products: [{kind: pan}]", "{kind: pan}"),
        row("products: [{kind: any}]", "{sku: any}"));
  }

  private static Arguments row(String written, String... expected) {
    return Arguments.of(written, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowsAreAsShortAsTheyCanBeAndReadAsTheSame(String written, List<String> expected) {
    List<ContractTest> tests = read(written);
    String text = ContractTests.text(SHOP.schema(), tests);
    assertThat(
            text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- {"))
                .map(line -> line.substring(2)))
        .isEqualTo(expected);
    List<ContractTest> again =
        KpiContracts.parseTests(SHOP, "again.kpi-test.yaml", "kpi: 1\n" + text).orThrow();
    assertThat(again.get(0).facts()).isEqualTo(tests.get(0).facts());
  }

  private static List<ContractTest> read(String facts) {
    String text =
        "kpi: 1\ntests: [{name: one, period: 2026-03, facts: {"
            + facts
            + "}, expect: {kpis: {gmv: green}}}]\n";
    return KpiContracts.parseTests(SHOP, "one.kpi-test.yaml", text).orThrow();
  }
}
