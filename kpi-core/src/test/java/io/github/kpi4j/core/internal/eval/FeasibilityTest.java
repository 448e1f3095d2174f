package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.TargetBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.result.Feasibility;
import io.github.kpi4j.core.result.Feasibility.Line;
import io.github.kpi4j.core.result.Feasibility.Reached;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target beside what was reached before it; LANGUAGE.md §15. */
class FeasibilityTest {
  private static final DateRange KNOWN =
      DateRange.closed(LocalDate.of(2025, 2, 15), LocalDate.of(2026, 4, 10));

  /** A third of the total in each month of the second quarter. */
  private static Consumer<TargetBuilder> quarter(String total) {
    return t ->
        t.set("metric", "gmv")
            .set("total", total)
            .set("over", "2026-Q2")
            .set("stretch", "20%")
            .split("month", List.of("1", "1", "1"));
  }

  private static Feasibility of(
      Consumer<TargetBuilder> target, String asOf, Consumer<FactTableBuilder> sales) {
    CompiledContract contract =
        Shop.compile(Shop.data().target("t", target).kpi("sales", Shop.seen("gmv")));
    return contract.feasibility(
        "t",
        Shop.facts(contract, f -> sales.accept(f.table("sales").covers(KNOWN))),
        AsOf.date(asOf));
  }

  private static void sales(FactTableBuilder sales) {
    sales
        .add("2025-02-20", "A", "9000", 1) // in a month of which half the days are known
        .add("2025-04-05", "A", "500", 1)
        .add("2025-05-05", "A", "0", 1)
        .add("2026-01-05", "A", "800", 1)
        .add("2026-02-05", "A", "1000", 1)
        .add("2026-03-05", "A", "900", 1)
        .add("2026-04-05", "A", "5000", 1); // in a month that is not over
  }

  private static String text(Reached reached) {
    return reached.period().name() + " " + reached.value();
  }

  @Test
  void eachMonthStandsBesideTheLastThreeTheSameOfLastYearAndTheBest() {
    List<Line> lines = of(quarter("BRL 3_000"), "2026-04-10", FeasibilityTest::sales).lines();
    assertThat(lines)
        .extracting(line -> line.period().name())
        .containsExactly("2026-04", "2026-05", "2026-06");
    Line april = lines.get(0);
    assertThat(april.wanted()).hasToString("BRL 1000");
    assertThat(april.last().stream().map(FeasibilityTest::text))
        .containsExactly("2026-03 BRL 900", "2026-02 BRL 1000", "2026-01 BRL 800");
    assertThat(april.lastYear().map(FeasibilityTest::text)).contains("2025-04 BRL 500");
    assertThat(april.best().map(FeasibilityTest::text)).contains("2026-02 BRL 1000");
    // 1,000 is twice the 500 of a year before.
    assertThat(april.growth()).contains(Rational.ONE);
  }

  @Test
  void growthIsThatOverLastYearOrElseOverTheLastMonth() {
    List<Line> lines = of(quarter("BRL 3_000"), "2026-04-10", FeasibilityTest::sales).lines();
    // A year before May nothing was sold: there is no growth over that.
    assertThat(lines.get(1).lastYear().map(FeasibilityTest::text)).contains("2025-05 BRL 0");
    assertThat(lines.get(1).growth()).isEmpty();
    // June of last year has no row: 1,000 over the 900 of March.
    assertThat(lines.get(2).lastYear()).isEmpty();
    assertThat(lines.get(2).growth()).contains(Rational.of(1, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "BRL 3_600.00, false", // 1,200 is just a fifth above the best month, 1,000
    "BRL 3_600.03, true",
    "BRL 3_000.00, false",
  })
  void moreThanTheStretchAboveTheBestIsSaid(String total, boolean stretched) {
    assertThat(of(quarter(total), "2026-04-10", FeasibilityTest::sales).lines())
        .extracting(Line::stretched)
        .containsOnly(stretched);
  }

  @Test
  void nothingIsStretchedWithoutAStretchOrAPast() {
    Consumer<TargetBuilder> plain =
        t -> t.set("metric", "gmv").set("total", "BRL 90_000").set("over", "2026-Q2");
    assertThat(of(plain, "2026-04-10", FeasibilityTest::sales).lines().get(0).stretched())
        .isFalse();
    Line line = of(quarter("BRL 90_000"), "2026-04-10", s -> {}).lines().get(0);
    assertThat(line.stretched()).isFalse();
    assertThat(line.best()).isEmpty();
    assertThat(line.growth()).isEmpty();
    assertThat(line.last()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-29, 2026-04", // April has a day to go
    "2026-04-30, 2026-05", // and is over at the end of its last
    "2026-06-29, 2026-06",
  })
  void aMonthIsAskedAboutUntilItsLastDayIsOver(String asOf, String first) {
    Feasibility feasibility = of(quarter("BRL 3_000"), asOf, FeasibilityTest::sales);
    assertThat(feasibility.lines().get(0).period().name()).isEqualTo(first);
    assertThat(feasibility.gap()).isEmpty();
  }

  @Test
  void nothingIsAskedAboutATargetThatIsOver() {
    assertThat(of(quarter("BRL 3_000"), "2026-06-30", FeasibilityTest::sales).lines()).isEmpty();
  }

  @Test
  void aTargetOverDaysOfItsOwnHasNoPastOfItsKind() {
    Line line =
        of(
                t ->
                    t.set("metric", "gmv")
                        .set("total", "BRL 3_000")
                        .set("over", "2026-04-15/2026-05-14"),
                "2026-04-10",
                FeasibilityTest::sales)
            .lines()
            .get(0);
    assertThat(line.last()).isEmpty();
    assertThat(line.lastYear()).isEqualTo(Optional.empty());
    assertThat(line.growth()).isEmpty();
  }
}
