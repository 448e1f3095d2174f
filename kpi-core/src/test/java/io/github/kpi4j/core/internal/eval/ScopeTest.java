package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.Seen;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Parts of the facts: by several dimensions, by attributes, behind a filter; LANGUAGE.md §7. */
class ScopeTest {
  private static DraftBuilder draft() {
    return ContractDraft.named("scopes")
        .set("time_zone", "America/Sao_Paulo")
        .set("currency", "BRL")
        .table(
            "sales",
            t ->
                t.key("date", "sku", "channel")
                    .dimension("date", "date")
                    .dimension("sku", "text")
                    .dimension("channel", "text")
                    .measure("amount", "BRL")
                    .measure("refunded", "BRL"))
        .table("products", t -> t.key("sku").attribute("category", "text"))
        .metric("gmv", m -> m.sum("sales.amount"))
        .metric("refunds", m -> m.sum("sales.refunded"))
        .metric("refund_rate", m -> m.formula("refunds / gmv").set("format", "percent"));
  }

  private static CompiledContract with(Consumer<KpiBuilder> kpi) {
    return Shop.compile(
        draft()
            .kpi(
                "refunds",
                k ->
                    kpi.accept(
                        k.metric("refund_rate")
                            .better("lower")
                            .band("green", "at most 5%")
                            .band("red", "otherwise"))));
  }

  /**
   * Refunds by sales: A in fba 1 / 100, A in dba 40 / 100, B in fba 2 / 50, C in fba 3 / 10. A and
   * B are kitchen, C is not in the reference table.
   */
  private static void rows(FactSetBuilder facts) {
    facts
        .table("sales")
        .add("2026-03-01", "A", "fba", "100", "1")
        .add("2026-03-02", "A", "dba", "100", "40")
        .add("2026-03-03", "B", "fba", "50", "2")
        .add("2026-03-04", "C", "fba", "10", "3");
    facts.table("products").add("A", "kitchen").add("B", "kitchen");
  }

  private static KpiResult march(Consumer<KpiBuilder> kpi) {
    return Shop.evaluate(with(kpi), "2026-03", "2026-06-30", ScopeTest::rows).kpi("refunds");
  }

  private static List<String> subjects(KpiResult result) {
    return result.subjects().stream()
        .map(s -> String.join("/", s.words()) + " " + s.outcome())
        .toList();
  }

  @Test
  void twoDimensionsMakeASubjectOfEachPairThatHasRows() {
    KpiResult result = march(k -> k.forEach("sku", "channel"));
    assertThat(subjects(result))
        .containsExactly(
            "A/dba red: 40.00% (otherwise)",
            "C/fba red: 30.00% (otherwise)",
            "B/fba green: 4.00% (at most 5%)",
            "A/fba green: 1.00% (at most 5%)");
    // (1 + 40 + 2 + 3) / (100 + 100 + 50 + 10) = 46 / 260, not the mean of the four
    assertThat(result.explanation().amount().known()).contains(Rational.parse("46/260"));
  }

  @Test
  void rollUpsAreTheRatioOfSumsAtEveryLevel() {
    Seen seen = Seen.of(with(k -> {}), ScopeTest::rows);
    assertThat(seen.value("refund_rate", "2026-03", Map.of("sku", "A")))
        .isEqualTo("20.50%"); // 41 / 200
    assertThat(seen.value("refund_rate", "2026-03", Map.of("channel", "fba")))
        .isEqualTo("3.75%"); // 6 / 160
    assertThat(seen.value("refund_rate", "2026-03", Map.of("category", "kitchen")))
        .isEqualTo("17.20%"); // 43 / 250
    assertThat(
            seen.value("refund_rate", "2026-03", Map.of("category", "kitchen", "channel", "fba")))
        .isEqualTo("2.00%"); // 3 / 150
    assertThat(seen.value("refund_rate", "2026-03", Map.of("sku", "B", "channel", "dba")))
        .isEqualTo("NO_DATA");
    assertThat(seen.value("refund_rate", "2026-03", Map.of("sku", "nobody"))).isEqualTo("NO_DATA");
  }

  @Test
  void anAttributeMakesSubjectsAndTheUnknownIsOne() {
    KpiResult result = march(k -> k.forEach("category"));
    assertThat(subjects(result))
        .containsExactly(" red: 30.00% (otherwise)", "kitchen red: 17.20% (otherwise)");
  }

  @Test
  void anAttributeWithADimension() {
    assertThat(subjects(march(k -> k.forEach("category", "channel"))))
        .containsExactly(
            "kitchen/dba red: 40.00% (otherwise)",
            "/fba red: 30.00% (otherwise)", "kitchen/fba green: 2.00% (at most 5%)");
  }

  @Test
  void theFilterOfAKpiCutsSubjectsAndTheWhole() {
    KpiResult result = march(k -> k.forEach("sku").where("channel", "fba"));
    assertThat(subjects(result))
        .containsExactly(
            "C red: 30.00% (otherwise)",
            "B green: 4.00% (at most 5%)", "A green: 1.00% (at most 5%)");
    // (1 + 2 + 3) / (100 + 50 + 10)
    assertThat(result.explanation().amount().known()).contains(Rational.parse("6/160"));
  }

  @Test
  void theFilterOfAKpiWithoutSubjects() {
    assertThat(march(k -> k.where("channel", "dba")).outcome())
        .hasToString("red: 40.00% (otherwise)");
    assertThat(march(k -> k.where("category", "kitchen").where("channel", "fba")).outcome())
        .hasToString("green: 2.00% (at most 5%)");
    assertThat(march(k -> k.where("channel", "moon")).outcome().toString())
        .startsWith("not evaluable: there are no rows of sales.refunded")
        .contains("channel = moon");
  }

  @Test
  void aSampleAndASharePointAtTheSameRows() {
    CompiledContract contract =
        Shop.compile(
            draft()
                .kpi(
                    "refunds",
                    k ->
                        k.metric("refund_rate")
                            .forEach("sku", "channel")
                            .where("category", "kitchen")
                            .minSample("gmv", "at least BRL 60")
                            .better("lower")
                            .weight(100)
                            .scoreByShareOf("gmv")
                            .band("green", "at most 5%")
                            .band("red", "otherwise"))
                .scorecard(s -> s.points("green", 100).points("red", 0)));
    KpiResult result =
        Shop.evaluate(contract, "2026-03", "2026-06-30", ScopeTest::rows).kpi("refunds");
    // B sold for 50 only and leaves. A/fba and A/dba have half each: 1/2 × 100 + 1/2 × 0.
    assertThat(result.points()).contains(Rational.of(50));
    assertThat(result.subjects())
        .filteredOn(s -> s.share().isEmpty())
        .extracting(SubjectResult::words)
        .containsExactly(List.of("B", "fba"));
  }

  @Test
  void whatThereIsToMeasure() {
    CompiledContract contract = with(k -> {});
    var measuring =
        contract.measure(Shop.facts(contract, ScopeTest::rows), AsOf.date("2026-06-30"));
    assertThat(
            measuring.subjects("gmv", contract.period("2026-03"), List.of("channel", "category")))
        .containsExactly(List.of("dba", "kitchen"), List.of("fba", ""), List.of("fba", "kitchen"));
    assertThat(measuring.subjects("gmv", contract.period("2026-02"), List.of("sku"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measuring.subjects("gmv", contract.period("2026-03"), List.of("moon")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> measuring.metric("gmv", contract.period("2026-03"), Map.of("moon", "full")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measuring.metric("moon", contract.period("2026-03")));
  }
}
