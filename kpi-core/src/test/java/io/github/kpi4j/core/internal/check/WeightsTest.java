package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.TargetBuilder;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.target.Weights;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a target is divided, as it is read; LANGUAGE.md §7. */
class WeightsTest {
  private static ContractDraft draft(Consumer<TargetBuilder> split) {
    return Shop.data()
        .target(
            "quarter",
            t ->
                split.accept(t.set("metric", "gmv").set("total", "BRL 900").set("over", "2026-Q1")))
        .kpi("sales", Shop.seen("gmv"))
        .build();
  }

  private static List<Diagnostic> said(Consumer<TargetBuilder> split) {
    return ContractCompiler.compile(draft(split)).diagnostics();
  }

  private static Target read(Consumer<TargetBuilder> split) {
    return ContractCompiler.compile(draft(split)).orThrow().contract().targets().get(0);
  }

  private static Map<String, Rational> listed(Split split) {
    return ((Weights.Listed) split.weights()).byWord();
  }

  @Test
  void weightsInOrderBelongToTheMonths() {
    assertThat(listed(read(t -> t.split("month", List.of("1", "2.5", "3"))).splits().get(0)))
        .containsExactly(
            Map.entry("2026-01", Rational.of(1)),
            Map.entry("2026-02", Rational.parse("2.5")),
            Map.entry("2026-03", Rational.of(3)));
  }

  @Test
  void weightsByNameAreInTheOrderOfTheMonths() {
    Map<String, String> months = ImmutableMap.of("2026-03", "3", "2026-01", "1", "2026-02", "2");
    assertThat(listed(read(t -> t.split("month", months)).splits().get(0)).keySet())
        .containsExactly("2026-01", "2026-02", "2026-03");
  }

  @Test
  void percentagesThatMakeAWholeAreWeightsToo() {
    assertThat(said(t -> t.split("month", List.of("20%", "30%", "50%")))).isEmpty();
    assertThat(said(t -> t.split("sku", Map.of("a", "100%")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "20%, 30%, 49% | KPI-4030 | -",
        "20%, 30%, 51% | KPI-4030 | -",
        "50, 30%, 70%  | KPI-4030 | -",
        "1, 2          | KPI-4028 | -",
        "1, 2, 3, 4    | KPI-4028 | -",
        "0, 1, 2       | KPI-4029 | -",
        "-1, 1, 2      | KPI-4029 | -",
        "1 day, 1, 2   | KPI-4029 | -",
        "um, 1, 2      | KPI-4029 | -",
        "30 %, 20%, 50% | KPI-4029 | 30%",
      })
  void otherWeightsAreRefused(String weights, String code, @Nullable String spelling) {
    assertThat(said(t -> t.split("month", List.of(weights.split(", ", -1)))))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code().id()).isEqualTo(code);
              assertThat(String.join(" ; ", d.suggestions()))
                  .isEqualTo(spelling == null ? "" : spelling);
            });
  }

  @Test
  void eachMonthHasAWeightAndNoOther() {
    assertThat(said(t -> t.split("month", Map.of("2026-01", "1", "2026-02", "1"))))
        .extracting(d -> d.code().id() + " " + d.arguments().get("part"))
        .containsExactly("KPI-4032 2026-03");
    assertThat(said(t -> t.split("month", Map.of("2026-04", "1"))))
        .extracting(d -> d.code().id())
        .containsExactly("KPI-4031");
  }

  @Test
  void partsOfPartsAreReadForEachParent() {
    Target target =
        read(
            t ->
                t.split("month", List.of("1", "1", "1"))
                    .splitWithin(
                        "sku",
                        ImmutableMap.of(
                            "2026-01", Map.of("a", "1"),
                            "2026-02", Map.of("a", "2"),
                            "2026-03", Map.of("b", "3"))));
    assertThat(((Weights.PerParent) target.splits().get(1).weights()).byParent())
        .containsEntry("2026-03", Map.of("b", Rational.of(3)))
        .hasSize(3);
  }

  @Test
  void everyParentHasPartsAndNoOther() {
    Consumer<TargetBuilder> months = t -> t.split("month", List.of("1", "1", "1"));
    assertThat(
            said(
                months.andThen(
                    t ->
                        t.splitWithin(
                            "sku",
                            ImmutableMap.of(
                                "2026-01", Map.of("a", "1"), "2026-02", Map.of("a", "1"))))))
        .extracting(d -> d.code().id() + " " + d.arguments().get("part"))
        .containsExactly("KPI-4032 2026-03");
    assertThat(said(months.andThen(t -> t.splitWithin("sku", Map.of("2026-04", Map.of("a", "1"))))))
        .extracting(d -> d.code().id())
        .containsExactly("KPI-4031");
    assertThat(said(t -> t.splitWithin("sku", Map.of("2026-01", Map.of("a", "1")))))
        .extracting(d -> d.code().id() + " " + d.arguments().get("part"))
        .containsExactly("KPI-4032 @none");
  }

  @ParameterizedTest
  @CsvSource({"BRL 0, ''", "BRL 300, ''", "BRL -1, KPI-4033", "BRL 901, KPI-4033"})
  void whatIsHeldIsAPartOfTheWhole(String amount, String code) {
    assertThat(
            said(
                t ->
                    t.split("month", List.of("1", "1", "1"))
                        .hold(Map.of("month", "2026-02"), amount)))
        .extracting(d -> d.code().id())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void aCellIsOneOfTheParts() {
    Consumer<TargetBuilder> months = t -> t.split("month", List.of("1", "1", "1"));
    assertThat(said(months.andThen(t -> t.hold(Map.of("month", "2026-04"), "BRL 1"))))
        .extracting(d -> d.code().id())
        .containsExactly("KPI-4031");
    assertThat(read(months.andThen(t -> t.hold(Map.of("month", "2026-02"), "BRL 1"))).held())
        .containsExactly(Map.entry(Map.of("month", "2026-02"), Rational.ONE));
  }
}
