package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which metrics a target can divide: those whose parts add up to the whole; LANGUAGE.md §7. */
class AddsUpTest {
  private static List<String> said(String formula) {
    return ContractCompiler.compile(
            Shop.data()
                .metric("f", m -> m.formula(formula))
                .metric("doubled", m -> m.formula("gmv * 2"))
                .target("year", t -> t.set("metric", "f").set("total", "1_200").set("over", "2026"))
                .kpi("sales", Shop.seen("gmv"))
                .build())
        .diagnostics()
        .stream()
        .map(d -> d.code().id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmv + ad_cost",
        "gmv - ad_cost",
        "gmv * 2",
        "2 * gmv",
        "gmv / 4",
        "-gmv",
        "doubled - ad_cost",
        "(gmv - ad_cost) / 2 + doubled",
      })
  void adds(String formula) {
    // The total has no unit, which is looked at only where there is something to divide.
    assertThat(said(formula)).containsExactly("KPI-3009");
  }

  @ParameterizedTest
  @CsvSource({
    "gmv / units * 2",
    "'max(gmv, ad_cost)'",
    "'gmv + max(gmv, ad_cost)'",
    "'max(gmv, ad_cost) + gmv'",
    "'gmv - max(gmv, ad_cost)'",
    "'2 * max(gmv, ad_cost)'",
    "'max(gmv, ad_cost) * 2'",
    "'max(gmv, ad_cost) / 2'",
    "'-max(gmv, ad_cost)'",
    "'gmv * (ad_cost / gmv)'",
    "'gmv / (ad_cost / gmv)'",
  })
  void doesNotAdd(String formula) {
    assertThat(said(formula)).contains("KPI-4025");
  }
}
