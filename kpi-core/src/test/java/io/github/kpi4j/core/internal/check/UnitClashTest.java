package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.ContractCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mends a formula whose units do not fit together; LANGUAGE.md §4. */
class UnitClashTest {
  private static Diagnostic said(String formula) {
    return ContractCompiler.compile(
            Shop.data()
                .table(
                    "abroad",
                    t ->
                        t.key("date", "sku")
                            .dimension("date", "date")
                            .dimension("sku", "text")
                            .measure("amount", "USD"))
                .metric("dollars", m -> m.sum("abroad.amount"))
                .metric("cover", m -> m.formula("stock / per_day(units)"))
                .metric("f", m -> m.formula(formula))
                .kpi("sales", Shop.seen("gmv"))
                .build())
        .diagnostics()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "gmv + 100,       KPI-3006, number,     BRL 100",
    "100 + gmv,       KPI-3006, number,     BRL 100",
    "gmv - 0.5,       KPI-3006, number,     BRL 0.5",
    "cover + 3,       KPI-3006, number,     3 days",
    "gmv + units,     KPI-3006, units,      'fx(units, BRL)'",
    "units + gmv,     KPI-3006, units,      'fx(gmv, count)'",
    "gmv + cover,     KPI-3006, units,      'fx(cover, BRL)'",
    "gmv + dollars,   KPI-3006, currencies, 'fx(dollars, BRL)'",
    "dollars - gmv,   KPI-3006, currencies, 'fx(gmv, USD)'",
    "gmv * ad_cost,   KPI-3007, units,      'fx(ad_cost, BRL)'",
    "gmv * dollars,   KPI-3007, currencies, 'fx(dollars, BRL)'",
  })
  void theRemedyFitsTheClash(String formula, String code, String remedy, String fix) {
    Diagnostic problem = said(formula);
    assertThat(problem.code().id()).isEqualTo(code);
    assertThat(problem.arguments())
        .containsEntry("remedy", "@remedy." + remedy)
        .containsEntry("fix", fix);
  }
}
