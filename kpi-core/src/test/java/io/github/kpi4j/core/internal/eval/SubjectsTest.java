package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A KPI for each product, and how the products make one number of points; LANGUAGE.md §7. */
class SubjectsTest {
  private static CompiledContract contract(Consumer<KpiBuilder> rule) {
    return Shop.compile(
        Shop.data()
            .kpi(
                "share",
                k ->
                    rule.accept(
                        k.metric("ad_share")
                            .forEach("sku")
                            .better("lower")
                            .weight(100)
                            .band("green", "at most 10%")
                            .band("amber", "at most 20%")
                            .band("red", "otherwise")))
            .scorecard(s -> s.points("green", 100).points("amber", 60).points("red", 0)));
  }

  /** A sells 700 at 5 %, B 200 at 15 %, C 100 at 50 %; together 115 / 1,000 = 11.5 %. */
  private static void three(FactSetBuilder facts) {
    facts
        .table("sales")
        .covers(Period.parse("2026-03").days())
        .add("2026-03-01", "A", "700", 7)
        .add("2026-03-02", "B", "200", 2)
        .add("2026-03-03", "C", "100", 1);
    facts
        .table("ads")
        .covers(Period.parse("2026-03").days())
        .add("2026-03-01", "A", "35")
        .add("2026-03-02", "B", "30")
        .add("2026-03-03", "C", "50");
  }

  private static Evaluation march(Consumer<KpiBuilder> rule, Consumer<FactSetBuilder> rows) {
    return Shop.evaluate(contract(rule), "2026-03", "2026-06-30", rows);
  }

  @Test
  void pointsAreAveragedByShare() {
    Evaluation march = march(k -> k.scoreByShareOf("gmv"), SubjectsTest::three);
    KpiResult share = march.kpi("share");
    // 70 % × 100 + 20 % × 60 + 10 % × 0 = 82
    assertThat(share.points()).contains(Rational.of(82));
    assertThat(march.score().orElseThrow().value())
        .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("82.0"));
    assertThat(share.outcome()).hasToString("{green=1, amber=1, red=1}");
    // The ratio of sums, not the mean of 5 %, 15 % and 50 %.
    assertThat(share.explanation().amount().known()).contains(Rational.parse("0.115"));
    assertThat(share.subjects()).extracting(SubjectResult::subject).containsExactly("C", "B", "A");
    assertThat(share.subjects().get(0).share()).contains(Rational.parse("0.1"));
  }

  @Test
  void theWorstDecidesWhereTheContractSaysSo() {
    KpiResult share = march(k -> k.scoreBy("worst"), SubjectsTest::three).kpi("share");
    assertThat(share.outcome()).hasToString("red: 50.00% (otherwise)");
    assertThat(share.points()).contains(Rational.ZERO);
  }

  @Test
  void theMetricOverAllIsJudgedWhereTheContractSaysSo() {
    KpiResult share = march(k -> k.scoreBy("recomputed"), SubjectsTest::three).kpi("share");
    assertThat(share.outcome()).hasToString("amber: 11.50% (at most 20%)");
    assertThat(share.points()).contains(Rational.of(60));
  }

  @Test
  void aSubjectBelowTheSampleLeavesTheRollUpAndIsListed() {
    KpiResult share =
        march(
                k -> k.scoreByShareOf("gmv").minSample("gmv", "at least BRL 150"),
                SubjectsTest::three)
            .kpi("share");
    // C is left out: (700 × 100 + 200 × 60) / 900 = 820 / 9
    assertThat(share.points()).contains(Rational.parse("820/9"));
    SubjectResult c = share.subjects().get(2);
    assertThat(c.subject()).isEqualTo("C");
    assertThat(c.outcome())
        .hasToString("not evaluable: gmv is BRL 100.00, and has to be at least BRL 150");
    assertThat(c.share()).isEmpty();
  }

  @Test
  void aSubjectWithoutSalesIsUndefinedAndLeaves() {
    KpiResult share =
        march(
                k -> k.scoreBy("worst"),
                f -> {
                  three(f);
                  f.table("sales").add("2026-03-04", "D", "0", 0);
                })
            .kpi("share");
    assertThat(share.outcome()).hasToString("red: 50.00% (otherwise)");
    assertThat(share.subjects().get(3).outcome())
        .hasToString("not evaluable: division by zero: gmv is 0");
  }

  @Test
  void aSubjectWithoutDataWithholdsTheWhole() {
    Evaluation march =
        march(
            k -> k.scoreBy("worst"),
            f -> {
              three(f);
              f.table("ads").add("2026-03-04", "D", "5");
            });
    assertThat(march.kpi("share"))
        .hasToString(
            "share not evaluable: there are no rows of sales.amount (sku D) on"
                + " 2026-03-01/2026-03-31");
    assertThat(march.score().orElseThrow().value()).isEmpty();
    assertThat(march.score().orElseThrow().withheldBy()).containsExactly("share");
  }

  @Test
  void withoutAnySubjectThereIsNothingToJudge() {
    assertThat(march(k -> k.scoreBy("worst"), f -> {}).kpi("share"))
        .hasToString("share not evaluable: there is no sku to judge");
    assertThat(
            march(
                    k -> k.scoreBy("worst").minSample("gmv", "at least BRL 5_000"),
                    SubjectsTest::three)
                .kpi("share"))
        .hasToString("share not evaluable: there is no sku to judge");
  }

  @Test
  void aShareOfNothingHasNoPoints() {
    KpiResult share =
        march(
                k -> k.scoreByShareOf("stock"),
                f -> {
                  three(f);
                  f.table("stock")
                      .add("2026-03-31", "A", "x", 0)
                      .add("2026-03-31", "B", "x", 0)
                      .add("2026-03-31", "C", "x", 0);
                })
            .kpi("share");
    assertThat(share.outcome()).hasToString("not evaluable: division by zero: stock is 0");
  }

  @Test
  void aShareBelowZeroTakesNothingFromOthers() {
    KpiResult share =
        march(
                k -> k.scoreByShareOf("net"),
                f -> {
                  f.table("sales")
                      .add("2026-03-01", "A", "100", 1)
                      .add("2026-03-01", "B", "100", 1);
                  f.table("ads").add("2026-03-01", "A", "5").add("2026-03-01", "B", "150");
                },
                "gmv - ad_cost")
            .kpi("share");
    // A has 95 of 95, B has −50 and counts as 0 of it.
    assertThat(share.points()).contains(Rational.of(100));
  }

  private static Evaluation march(
      Consumer<KpiBuilder> rule, Consumer<FactSetBuilder> rows, String net) {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .metric("net", m -> m.formula(net))
                .kpi(
                    "share",
                    k ->
                        rule.accept(
                            k.metric("ad_share")
                                .forEach("sku")
                                .better("lower")
                                .weight(100)
                                .band("green", "at most 10%")
                                .band("red", "otherwise")))
                .scorecard(s -> s.points("green", 100).points("red", 0)));
    return Shop.evaluate(contract, "2026-03", "2026-06-30", rows);
  }

  @Test
  void theStandingOfWhatWeighsCounts() {
    // The share of the metric stock, which is never final, weighs points of final values.
    KpiResult share =
        march(
                k -> k.scoreByShareOf("stock"),
                f -> {
                  three(f);
                  f.table("stock")
                      .add("2026-03-31", "A", "x", 1)
                      .add("2026-03-31", "B", "x", 1)
                      .add("2026-03-31", "C", "x", 1);
                })
            .kpi("share");
    assertThat(share.explanation().standing().finality()).isEqualTo(Finality.FINAL);
    assertThat(share.standing().finality()).isEqualTo(Finality.PROVISIONAL);
  }

  @Test
  void ratingsHaveNoValueOverSeveralProducts() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "stars",
                    k ->
                        k.metric("rating")
                            .forEach("sku")
                            .better("higher")
                            .band("green", "at least 4")
                            .band("red", "otherwise")));
    KpiResult stars =
        Shop.evaluate(
                contract,
                "2026-03",
                "2026-06-30",
                f -> f.table("reviews").add("2026-03-31", "A", "4.2").add("2026-03-31", "B", "3.9"))
            .kpi("stars");
    assertThat(stars.outcome()).hasToString("{green=1, red=1}");
    assertThat(stars.subjects().get(0).outcome()).hasToString("red: 3.9 (otherwise)");
    // 8.1 would be nobody's rating.
    assertThat(stars.explanation().amount().known()).isEmpty();
    assertThat(stars.explanation().amount().toString()).contains("rating does not add up over sku");
    assertThat(stars.points()).isEmpty();
  }

  @Test
  void withoutAScorecardThereAreNoPoints() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi(
                    "share",
                    k ->
                        k.metric("ad_share")
                            .forEach("sku")
                            .scoreByShareOf("gmv")
                            .better("lower")
                            .band("green", "at most 10%")
                            .band("red", "otherwise")));
    Evaluation march = Shop.evaluate(contract, "2026-03", "2026-06-30", SubjectsTest::three);
    assertThat(march.kpi("share").points()).isEmpty();
    assertThat(march.score()).isEmpty();
  }
}
