package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.TargetBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.result.TargetProgress.Part;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was reached beside each part of a target; LANGUAGE.md §15. */
class ProgressTest {
  /** 4,800 over a quarter by months 1 : 2 : 3, three quarters of each A, one quarter B. */
  private static void quarter(TargetBuilder target) {
    Map<String, String> skus = new LinkedHashMap<>();
    skus.put("A", "3");
    skus.put("B", "1");
    target
        .set("metric", "gmv")
        .set("total", "BRL 4_800")
        .set("over", "2026-Q2")
        .split("month", List.of("1", "2", "3"))
        .split("sku", skus);
  }

  private static TargetProgress of(Consumer<TargetBuilder> target, String period, String asOf) {
    CompiledContract contract =
        Shop.compile(Shop.data().target("t", target).kpi("sales", Shop.seen("gmv")));
    DateRange known = DateRange.closed(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    return contract.progress(
        "t",
        Shop.facts(
            contract,
            f ->
                f.table("sales")
                    .covers(known)
                    .add("2026-04-10", "A", "700", 1)
                    .add("2026-04-11", "B", "50", 1)
                    .add("2026-05-10", "A", "900", 1)
                    .add("2026-05-11", "B", "100", 1)),
        contract.period(period),
        AsOf.date(asOf));
  }

  private static String line(Part part) {
    return part.by()
        + " "
        + part.word()
        + ": "
        + part.agreed()
        + ", "
        + part.reached().map(Quantity::toString).orElse("–");
  }

  @Test
  void wholeMonthAndProductStandInOneTree() {
    // 4,800 by sixths: 800, 1,600, 2,400; of May A has 1,200 and B 400.
    Part whole = of(ProgressTest::quarter, "2026-05", "2026-05-31").whole().orElseThrow();
    assertThat(line(whole)).isEqualTo(" : BRL 4800, BRL 1750");
    assertThat(whole.parts().stream().map(ProgressTest::line))
        .containsExactly(
            "month 2026-04: BRL 800, BRL 750",
            "month 2026-05: BRL 1600, BRL 1000",
            "month 2026-06: BRL 2400, –");
    assertThat(whole.parts().get(1).parts().stream().map(ProgressTest::line))
        .containsExactly("sku A: BRL 1200, BRL 900", "sku B: BRL 400, BRL 100");
    assertThat(whole.parts().get(1).parts()).allSatisfy(part -> assertThat(part.parts()).isEmpty());
  }

  @Test
  void onlyThePeriodThatIsLookedAtIsDividedFurther() {
    Part whole = of(ProgressTest::quarter, "2026-05", "2026-05-31").whole().orElseThrow();
    assertThat(whole.parts()).extracting(part -> part.parts().size()).containsExactly(0, 2, 0);
    Part quarter = of(ProgressTest::quarter, "2026-Q2", "2026-05-31").whole().orElseThrow();
    assertThat(quarter.parts()).extracting(part -> part.parts().size()).containsExactly(2, 2, 2);
  }

  @Test
  void aTargetOfAnotherTimeIsNotDivided() {
    Part whole = of(ProgressTest::quarter, "2026-07", "2026-07-31").whole().orElseThrow();
    assertThat(whole.parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, ''", // May has not begun
    "2026-05-09, ''", // a sum of no rows is no zero
    "2026-05-10, 900",
    "2026-05-31, 1000",
    "2026-06-15, 1000", // June adds nothing to May
  })
  void whatIsReachedIsThatOfTheDaysThatArePassed(String asOf, String reached) {
    Part may = of(ProgressTest::quarter, "2026-Q2", asOf).whole().orElseThrow().parts().get(1);
    assertThat(may.reached().map(Quantity::amount))
        .isEqualTo(reached.isEmpty() ? Optional.empty() : Optional.of(Rational.parse(reached)));
    assertThat(may.word()).isEqualTo("2026-05");
  }

  @Test
  void whatWasMissedIsAskedForLaterAndTheAgreedStays() {
    Part whole =
        of(
                t -> {
                  quarter(t);
                  t.set("catch_up", "spread_remaining");
                },
                "2026-06",
                "2026-06-20")
            .whole()
            .orElseThrow();
    // April is final and missed 50, of which May gets 2/5 and June 3/5. May, asked for 1,620 and
    // final since 14 June, missed 620 more: 2,400 + 30 + 620.
    assertThat(whole.parts().get(2).agreed()).hasToString("BRL 2400");
    assertThat(whole.parts().get(2).wanted()).hasToString("BRL 3050");
  }

  @Test
  void theShareIsOfWhatIsWanted() {
    Part may =
        of(ProgressTest::quarter, "2026-05", "2026-05-31").whole().orElseThrow().parts().get(1);
    // 1,000 of 1,600
    assertThat(may.share()).contains(Rational.parse("0.625"));
    assertThat(may.standing().finality()).isEqualTo(Finality.PROVISIONAL);
  }
}
