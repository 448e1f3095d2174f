package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.engine.CompiledContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instants become days where the contract lives; LANGUAGE.md §9. */
class ZoneDayTest {
  private static CompiledContract in(String zone) {
    return Shop.compile(
        ContractDraft.named("orders")
            .set("time_zone", zone)
            .set("currency", "BRL")
            .table(
                "orders",
                t ->
                    t.key("order")
                        .dimension("ordered_at", "instant")
                        .dimension("order", "text")
                        .measure("units", "count"))
            .metric("units", m -> m.sum("orders.units"))
            .metric("orders", m -> m.set("count", "orders"))
            .metric("days", m -> m.set("count_distinct", "orders.ordered_at"))
            .kpi("units", Shop.seen("units")));
  }

  @ParameterizedTest
  @CsvSource({
    // São Paulo is three hours behind UTC: the day ends at 03:00 UTC.
    "America/Sao_Paulo, 2026-04-01T02:59:59Z, 2026-03-31",
    "America/Sao_Paulo, 2026-04-01T03:00:00Z, 2026-04-01",
    "America/Sao_Paulo, 2026-01-01T01:30:00Z, 2025-12-31",
    "America/Sao_Paulo, 2026-03-31T23:30:00-03:00, 2026-03-31",
    "America/Sao_Paulo, 2026-04-01T10:59:00+08:00, 2026-03-31",
    // Shanghai is eight hours ahead: the day begins at 16:00 UTC of the day before.
    "Asia/Shanghai, 2026-03-31T15:59:59Z, 2026-03-31",
    "Asia/Shanghai, 2026-03-31T16:00:00Z, 2026-04-01",
    // Brazil's last summer: from 4 November 2018 to 16 February 2019 two hours behind UTC.
    "America/Sao_Paulo, 2018-11-03T02:59:59Z, 2018-11-02",
    "America/Sao_Paulo, 2018-12-01T01:59:59Z, 2018-11-30",
    "America/Sao_Paulo, 2018-12-01T02:00:00Z, 2018-12-01",
    // 4 November 2018 began at 01:00, so its first instant is 03:00 UTC.
    "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03",
    "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04",
    // 16 February 2019 had its last hour twice.
    "America/Sao_Paulo, 2019-02-17T02:59:59Z, 2019-02-16",
    "America/Sao_Paulo, 2019-02-17T03:00:00Z, 2019-02-17",
  })
  void anInstantIsOnTheDayOfTheZone(String zone, String instant, String day) {
    Seen seen = Seen.of(in(zone), f -> f.table("orders").add(instant, "1", 5));
    assertThat(seen.value("units", day)).isEqualTo("5");
    assertThat(seen.value("units", day.substring(0, 7))).isEqualTo("5");
  }

  @Test
  void theSameInstantsMakeOtherMonthsElsewhere() {
    String[] instants = {
      "2026-03-31T15:00:00Z", // 31 March everywhere
      "2026-03-31T20:00:00Z", // 31 March in São Paulo, 1 April in Shanghai
      "2026-04-01T02:00:00Z", // 31 March in São Paulo, 1 April in Shanghai
      "2026-04-01T04:00:00Z", // 1 April everywhere
    };
    for (String[] zone :
        new String[][] {{"America/Sao_Paulo", "3", "1"}, {"Asia/Shanghai", "1", "3"}}) {
      Seen seen =
          Seen.of(
              in(zone[0]),
              f -> {
                for (String instant : instants) {
                  f.table("orders").add(instant, instant, 1);
                }
              });
      assertThat(seen.value("orders", "2026-03")).isEqualTo(zone[1]);
      assertThat(seen.value("orders", "2026-04")).isEqualTo(zone[2]);
      assertThat(seen.value("days", "2026-Q1")).isEqualTo("1");
    }
  }

  @Test
  void twoInstantsOfOneDayAreOneDay() {
    Seen seen =
        Seen.of(
            in("America/Sao_Paulo"),
            f ->
                f.table("orders")
                    .add("2026-03-10T03:00:00Z", "1", 1)
                    .add("2026-03-11T02:59:59Z", "2", 1)
                    .add("2026-03-11T03:00:00Z", "3", 1));
    assertThat(seen.value("days", "2026-03")).isEqualTo("2");
    assertThat(seen.value("units", "2026-03-10")).isEqualTo("2");
  }
}
