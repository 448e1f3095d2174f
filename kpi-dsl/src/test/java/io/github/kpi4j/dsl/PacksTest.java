package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code use} brings, from a provider that is given; LANGUAGE.md §4. */
class PacksTest {
  private static final String METRICS =
      """
      kpi: 1
      metrics:
        gmv: {sum: sales.amount}
        units: {sum: sales.units}
        price: {formula: gmv / units}
        visits: {sum: traffic.visits}
        conversion: {formula: units / visits, format: percent}
      """;

  private record Packs(Map<String, String> texts) implements PackProvider {
    @Override
    public Set<String> names() {
      return texts.keySet();
    }

    @Override
    public Optional<Source> pack(String name) {
      return Optional.ofNullable(texts.get(name)).map(text -> Source.of(name + ".kpi.yaml", text));
    }
  }

  private static Validated<CompiledContract> contract(String tail, PackProvider... packs) {
    String head =
        """
        kpi: 1
        contract: shop
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL, units: count}}
        """;
    return KpiContracts.parse("shop.kpi.yaml", head + tail, Limits.DEFAULT, List.of(packs));
  }

  private static String kpi(String metric, String threshold) {
    return """
    kpis:
      one: {metric: %s, better: higher, bands: {green: at least %s, red: otherwise}}
    """
        .formatted(metric, threshold);
  }

  private static PackProvider metrics() {
    return new Packs(Map.of("market/metrics", METRICS));
  }

  private static String render(Validated<CompiledContract> contract) {
    return DiagnosticText.of(Catalogue.ENGLISH).render(contract.diagnostics());
  }

  @Test
  void metricsArriveAndThoseWithoutTheirTableAreSilent() {
    CompiledContract contract =
        contract("use: [market/metrics]\n" + kpi("price", "BRL 10"), metrics()).orThrow();
    assertThat(contract.contract().metrics())
        .extracting(Metric::name)
        .containsExactly("gmv", "units", "price");
  }

  @Test
  void ownMetricsAreMadeOfThoseOfAPack() {
    String own = "metrics:\n  double: {formula: gmv * 2}\n";
    assertThat(
            contract("use: [market/metrics]\n" + own + kpi("double", "BRL 1"), metrics()).isValid())
        .isTrue();
  }

  @Test
  void aMetricWhoseTableIsMissingIsNamedWhereItIsUsed() {
    assertThat(render(contract("use: [market/metrics]\n" + kpi("conversion", "5%"), metrics())))
        .isEqualTo(
            """
            error[KPI-2106]: The metric `conversion` needs the measure `traffic.visits`, which this contract does not declare.
             --> shop.kpi.yaml:9:17
              |
            9 |   one: {metric: conversion, better: higher, bands: {green: at least 5%, red: otherwise}}
              |                 ^^^^^^^^^^
              = Declare that table with that measure under `data`.
            """);
  }

  @Test
  void aNameDefinedTwiceNamesThePack() {
    String own = "metrics:\n  gmv: {sum: sales.units}\n";
    assertThat(render(contract("use: [market/metrics]\n" + own + kpi("gmv", "1"), metrics())))
        .contains(
            """
            error[KPI-2007]: `gmv` is defined twice; the first time in pack market/metrics.
             --> shop.kpi.yaml:9:3
              |
            9 |   gmv: {sum: sales.units}
              |   ^^^
            """);
  }

  @Test
  void aPackTwiceIsSaidOnce() {
    assertThat(
            contract("use: [market/metrics, market/metrics]\n" + kpi("gmv", "BRL 1"), metrics())
                .diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "shop.kpi.yaml:7:23: error[KPI-2007]: `market/metrics` is defined twice; the first"
                + " time in shop.kpi.yaml:7:7.");
  }

  @Test
  void anUnknownPackListsTheKnownOnesAndExcusesItsMetrics() {
    PackProvider other = new Packs(Map.of("tax/rates", METRICS));
    assertThat(render(contract("use: [market/metric]\n" + kpi("gmv", "BRL 1"), metrics(), other)))
        .isEqualTo(
            """
            error[KPI-2008]: There is no pack `market/metric`.
             --> shop.kpi.yaml:7:7
              |
            7 | use: [market/metric]
              |       ^^^^^^^^^^^^^
              = Did you mean `market/metrics`?
              = Known packs: market/metrics, tax/rates.
            """);
  }

  @Test
  void theFirstProviderThatHasAPackWins() {
    PackProvider later = new Packs(Map.of("market/metrics", "no pack at all"));
    assertThat(
            contract("use: [market/metrics]\n" + kpi("gmv", "BRL 1"), metrics(), later).isValid())
        .isTrue();
  }

  @Test
  void problemsInsideAPackPointIntoItsText() {
    String text = METRICS.replace("gmv / units}", "gmv / unit}\n  contract: {summ: sales.units}");
    PackProvider broken = new Packs(Map.of("market/metrics", text));
    assertThat(render(contract("use: [market/metrics]\n" + kpi("gmv", "BRL 1"), broken)))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `unit` is not defined.
             --> market/metrics.kpi.yaml:5:26
              |
            5 |   price: {formula: gmv / unit}
              |                          ^^^^
              = Did you mean `units`?

            error[KPI-2001]: The key `summ` is not known here.
             --> market/metrics.kpi.yaml:6:14
              |
            6 |   contract: {summ: sales.units}
              |              ^^^^
              = Did you mean `sum`?
              = Known here: title, sum, min, max, avg, count, count_distinct, first, last, where, formula, unit, format, precision, absent. Keys that start with `x-` are yours.
            """);
  }

  @Test
  void aPackThatIsNoYamlIsReportedAlone() {
    PackProvider broken = new Packs(Map.of("market/metrics", "kpi: 1\nmetrics: {gmv: [\n"));
    assertThat(contract("use: [market/metrics]\n" + kpi("gmv", "BRL 1"), broken).diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "market/metrics.kpi.yaml:2:16: error[KPI-1015]: The `[` is not closed before the end"
                + " of the text.");
  }

  @Test
  void aPackHasNoKeysOfAContract() {
    PackProvider broken =
        new Packs(Map.of("market/metrics", METRICS + "currency: BRL\nuse: [market/metrics]\n"));
    assertThat(contract("use: [market/metrics]\n" + kpi("gmv", "BRL 1"), broken).diagnostics())
        .extracting(d -> d.span() + " " + d.code().id())
        .containsExactly(
            "market/metrics.kpi.yaml:8:1 KPI-2001", "market/metrics.kpi.yaml:9:1 KPI-2001");
  }

  @Test
  void otherShapesOfUseAreReported() {
    for (String use : List.of("use: market/metrics\n", "use: [[market/metrics]]\n")) {
      assertThat(contract(use + kpi("gmv", "BRL 1"), metrics()).diagnostics())
          .extracting(d -> d.code().id())
          .contains("KPI-2003");
    }
  }

  @Test
  void aContractWithoutPacksAsksNoProvider() {
    PackProvider none =
        new PackProvider() {
          @Override
          public Set<String> names() {
            throw new AssertionError();
          }

          @Override
          public Optional<Source> pack(String name) {
            throw new AssertionError();
          }
        };
    String own = "metrics:\n  gmv: {sum: sales.amount}\n";
    assertThat(contract(own + kpi("gmv", "BRL 1"), none).isValid()).isTrue();
  }

  @Test
  void calendarsAreAskedForOnlyWhereAContractNamesOne() {
    List<String> asked = new ArrayList<>();
    PackProvider provider =
        new PackProvider() {
          @Override
          public Set<String> names() {
            return Set.of();
          }

          @Override
          public Optional<Source> pack(String name) {
            return Optional.empty();
          }

          @Override
          public Map<String, BusinessCalendar> calendars() {
            asked.add("calendars");
            return Map.of("market", BusinessCalendar.weekdays());
          }

          @Override
          public Map<String, Seasonality> seasonalities() {
            asked.add("seasonalities");
            return Map.of();
          }
        };
    String metric = "metrics: {amount: {sum: sales.amount}}\n";
    assertThat(contract(metric + kpi("amount", "BRL 1"), provider).isValid()).isTrue();
    assertThat(asked).isEmpty();
    assertThat(contract("calendar: market\n" + metric + kpi("amount", "BRL 1"), provider).isValid())
        .isTrue();
    assertThat(asked).containsExactly("calendars");
  }
}
