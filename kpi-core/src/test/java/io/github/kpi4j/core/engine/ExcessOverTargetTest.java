package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.FeeBuilder;
import io.github.kpi4j.core.draft.TargetBuilder;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share of what lies above a target (超额奖金); LANGUAGE.md §14. */
class ExcessOverTargetTest {
  private static CompiledContract contract(
      Consumer<TargetBuilder> split, Consumer<FeeBuilder> bonus) {
    return Shop.compile(
        Shop.data()
            .target(
                "goal",
                t -> {
                  t.set("metric", "gmv").set("total", "BRL 1_300").set("over", "2026");
                  split.accept(t);
                })
            .kpi("sales", Shop.seen("gmv"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .bonus(
                            b ->
                                bonus.accept(
                                    b.set("excess_of", "gmv")
                                        .set("over", "goal")
                                        .set("rate", "5%")))));
  }

  private static void months(TargetBuilder target) {
    target.split("month", List.of("1", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1", "1"));
  }

  private static FactSet sold(CompiledContract contract, String day, String amount) {
    return Shop.facts(
        contract,
        f ->
            f.table("sales")
                .covers(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .add(day, "A", amount, 1));
  }

  private static Statement settle(CompiledContract contract, FactSet facts, String period) {
    return contract.settle(facts, contract.period(period), AsOf.date("2027-02-01"), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // March is 2 of 13 parts of 1,300, so 200: 5 % of 300.20 is 15.01
    "2026-03, 500.20, BRL 15.01",
    "2026-03, 200, BRL 0",
    // a cent above: 0.0005, rounded to nothing; 20 cents: 0.01
    "2026-03, 200.01, BRL 0",
    "2026-03, 200.20, BRL 0.01",
    "2026-03, 100, BRL 0",
    // April is one part, 100
    "2026-04, 500.20, BRL 20.01"
  })
  void isPaidOnWhatLiesAboveThePartOfThePeriod(String period, String sales, String total) {
    CompiledContract contract = contract(ExcessOverTargetTest::months, b -> {});
    FactSet facts = sold(contract, period + "-10", sales);
    assertThat(settle(contract, facts, period).total()).hasToString(total);
  }

  @Test
  void canBeMeasuredOnceAYear() {
    CompiledContract contract = contract(ExcessOverTargetTest::months, b -> b.set("per", "year"));
    FactSet facts = sold(contract, "2026-03-10", "2000");
    assertThat(settle(contract, facts, "2026-03").lines()).isEmpty();
    // 2,000 - 1,300 = 700, of which 5 % are 35, due in December
    Statement december = settle(contract, facts, "2026-12");
    assertThat(december.total()).hasToString("BRL 35");
    assertThat(StatementReport.of(december).text())
        .contains("target goal of 2026: BRL 1,300.00", "BRL 700.00 above BRL 1,300.00, at 5%");
  }

  @Test
  void waitsWhereTheTargetHasNoPartForThePeriod() {
    CompiledContract contract = contract(t -> {}, b -> {});
    Statement march = settle(contract, sold(contract, "2026-03-10", "2000"), "2026-03");
    assertThat(march.total()).hasToString("BRL 0");
    assertThat(march.pending().get(0).pending().orElseThrow())
        .hasToString("the target goal has no part for 2026-03-01/2026-03-31");
  }
}
