package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A target beside the past. */
class FeasibilityReportTest {
  private static final CompiledContract CONTRACT =
      Shop.compile(
          Shop.data()
              .target(
                  "quarter",
                  t ->
                      t.set("metric", "gmv")
                          .set("total", "BRL 4_000")
                          .set("over", "2026-Q2")
                          .set("stretch", "20%")
                          .split("month", List.of("1", "1", "2")))
              .kpi("sales", Shop.seen("gmv")));

  private static FactSet facts() {
    return Shop.facts(
        CONTRACT,
        f ->
            f.table("sales")
                .covers(DateRange.closed(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 4, 10)))
                .add("2025-06-05", "A", "800", 1)
                .add("2025-11-28", "A", "1600", 1)
                .add("2026-01-05", "A", "500", 1)
                .add("2026-02-05", "A", "900", 1)
                .add("2026-03-05", "A", "1000", 1)
                .add("2026-04-05", "A", "100", 1));
  }

  // April to June are wanted at 1,000, 1,000 and 2,000. The last month had 1,000, June of last year
  // 800 and the best, November, 1,600: 2,000 are 25 % above it, and 150 % above last June.
  @Test
  void showsEachPeriodBesideThePast() {
    Feasibility feasibility = CONTRACT.feasibility("quarter", facts(), AsOf.date("2026-04-10"));
    assertThat(FeasibilityReport.of(feasibility).text())
        .isEqualTo(
            """
            Period         Target          Last   Last year          Best  Growth
            2026-04  BRL 1,000.00  BRL 1,000.00           –  BRL 1,600.00    0.0%
            2026-05  BRL 1,000.00  BRL 1,000.00           –  BRL 1,600.00    0.0%
            2026-06  BRL 2,000.00  BRL 1,000.00  BRL 800.00  BRL 1,600.00  150.0%

            warning: 2026-06 asks for BRL 2,000.00, more than 20.0% above the best so far (BRL 1,600.00).
            """);
  }

  @Test
  void refusesAnUnknownTarget() {
    assertThatThrownBy(() -> CONTRACT.feasibility("year", facts(), AsOf.date("2026-04-10")))
        .hasMessage("no such target: year");
  }

  @Test
  void isSaidInTheReadersLanguage() {
    Feasibility feasibility = CONTRACT.feasibility("quarter", facts(), AsOf.date("2026-04-10"));
    assertThat(FeasibilityReport.of(feasibility).in(Locale.forLanguageTag("pt")).text())
        .contains("Período", "BRL 1.000,00");
    assertThat(FeasibilityReport.of(feasibility).in(Locale.CHINESE).text()).contains("去年同期");
  }
}
