package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.KpiResult;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Doing better is never punished; LANGUAGE.md §6. */
class MonotoneLaws {
  /** A formula that rises with sales and falls with advertising. */
  @Provide
  Arbitrary<String> rising() {
    return Arbitraries.of(
        "gmv - ad_cost",
        "(gmv - ad_cost) / units",
        "round(gmv / units, 1) - ad_cost / units",
        "min(gmv, BRL 300) - max(ad_cost, BRL 20)",
        "clamp(gmv - 2 * ad_cost, BRL 0, BRL 500)",
        "(gmv - ad_cost) / previous(gmv, 1 month) * BRL 100");
  }

  private static KpiResult march(CompiledContract contract, long sales, long costs) {
    return Shop.evaluate(
            contract,
            "2026-03",
            "2026-06-30",
            f -> {
              f.table("sales")
                  .add("2026-02-01", "A", "150", 2)
                  .add("2026-03-03", "A", BigDecimal.valueOf(sales, 2), 3);
              f.table("ads").add("2026-03-03", "A", BigDecimal.valueOf(costs, 2));
            })
        .kpi("k");
  }

  private static int rank(KpiResult result) {
    return List.of("green", "amber", "red").indexOf(result.outcome().level().orElseThrow());
  }

  @Property(tries = 300)
  void improvingALeafNeverLowersALevel(
      @ForAll("rising") String formula,
      @ForAll @IntRange(min = -100, max = 300) int amber,
      @ForAll @IntRange(min = 1, max = 300) int more,
      @ForAll @LongRange(max = 60_000) long sales,
      @ForAll @LongRange(max = 60_000) long costs,
      @ForAll @LongRange(max = 60_000) long better,
      @ForAll("roundings") String rounding,
      @ForAll boolean exact) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .set("rounding", rounding)
                .metric("f", m -> m.formula(formula))
                .kpi(
                    "k",
                    k ->
                        k.metric("f")
                            .compare(exact ? "exact" : "shown")
                            .better("higher")
                            .band("green", "at least BRL " + (amber + more))
                            .band("amber", "more than BRL " + amber)
                            .band("red", "otherwise")));
    int now = rank(march(contract, sales, costs));
    assertThat(rank(march(contract, sales + better, costs))).isLessThanOrEqualTo(now);
    assertThat(rank(march(contract, sales, Math.max(0, costs - better)))).isLessThanOrEqualTo(now);
  }

  @Provide
  Arbitrary<String> roundings() {
    return Arbitraries.of("half_even", "half_up", "up", "down");
  }
}
