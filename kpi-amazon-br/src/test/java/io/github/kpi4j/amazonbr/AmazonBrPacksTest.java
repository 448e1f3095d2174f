package io.github.kpi4j.amazonbr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.amazonbr.calendar.RetailSeasonality;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.PackProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AmazonBrPacksTest {
  private static final String SALES_OF_ITS_OWN =
      """
      kpi: 1
      contract: own_tables
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [amazon_br/metrics]
      data:
        sales:
          key: [date, sku]
          dimensions: {date: date, sku: text}
          measures: {ordered_sales: BRL, units: count, orders: count, refunded_sales: BRL}
      kpis:
        sales: {metric: gmv_net, better: higher, bands: {green: at least BRL 1, red: otherwise}}
      """;

  @Test
  void is_found_as_a_service_of_its_module() {
    assertThat(servicesIn(AmazonBrPacks.class.getClassLoader(), PackProvider.class))
        .containsExactly(AmazonBrPacks.class.getName());
  }

  /**
   * A loader of its own has no modules, so that only META-INF/services can tell; without a parent,
   * since even the platform's loader knows the modules of the application.
   */
  @Test
  void is_found_as_a_service_on_the_class_path() throws Exception {
    URL[] jars = {place(AmazonBrPacks.class), place(PackProvider.class), place(Source.class)};
    try (URLClassLoader classPath = new URLClassLoader(jars, null)) {
      Class<?> service = classPath.loadClass(PackProvider.class.getName());

      assertThat(service.getModule().isNamed()).isFalse();
      assertThat(servicesIn(classPath, service)).containsExactly(AmazonBrPacks.class.getName());
    }
  }

  private static <S> List<String> servicesIn(ClassLoader loader, Class<S> service) {
    // Whoever asks for a service has to say so, and this module asks for it in tests only.
    AmazonBrPacksTest.class.getModule().addUses(service);
    return ServiceLoader.load(service, loader).stream()
        .map(provider -> provider.type().getName())
        .toList();
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void offers_tables_and_metrics() {
    AmazonBrPacks packs = new AmazonBrPacks();

    assertThat(packs.names())
        .containsExactlyInAnyOrder(
            "amazon_br/tables",
            "amazon_br/metrics",
            "amazon_br/replenishment",
            "amazon_br/last_mile",
            "amazon_br/reports",
            "amazon_br/seasonality");
    for (String name : packs.names()) {
      assertThat(packs.pack(name).orElseThrow().text()).contains("kpi: 1");
    }
    assertThat(packs.pack("amazon_br/fees")).isEmpty();
  }

  @Test
  void offers_a_seasonality_with_a_pack_that_brings_no_metric() {
    String more =
        SALES_OF_ITS_OWN.replace(
            "[amazon_br/metrics]", "[amazon_br/metrics, amazon_br/seasonality]");

    assertThat(new AmazonBrPacks().seasonalities())
        .isEqualTo(Map.of("amazon_br", RetailSeasonality.brazil()));
    assertThat(names(more)).isEqualTo(names(SALES_OF_ITS_OWN)).hasSize(6);
  }

  @Test
  void metrics_serve_tables_of_a_contract_s_own_and_those_without_a_table_are_not_offered() {
    assertThat(names(SALES_OF_ITS_OWN))
        .containsExactlyInAnyOrder("gmv", "units", "orders", "refunds", "gmv_net", "refund_rate");
  }

  private static List<String> names(String contract) {
    return KpiContracts.parse("own.kpi.yaml", contract).orThrow().contract().metrics().stream()
        .map(Metric::name)
        .toList();
  }
}
