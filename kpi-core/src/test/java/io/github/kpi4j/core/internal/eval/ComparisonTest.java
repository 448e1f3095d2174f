package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What moved from February to March, worked out by hand; LANGUAGE.md §11. */
class ComparisonTest {
  /** February: sales 800 and 8 units, ads 160. March: sales 1,000 and 10 units, ads 150. */
  private static void rows(FactSetBuilder facts) {
    facts
        .table("sales")
        .add("2026-02-01", "A", "600.00", 5)
        .add("2026-02-28", "B", "200.00", 3)
        .add("2026-03-01", "A", "500.00", 4)
        .add("2026-03-31", "B", "500.00", 6);
    facts
        .table("ads")
        .add("2026-02-01", "A", "60.00")
        .add("2026-02-28", "B", "100.00")
        .add("2026-03-01", "A", "100.00")
        .add("2026-03-31", "B", "50.00");
  }

  private static Comparison compared(DraftBuilder draft, Consumer<FactSetBuilder> rows) {
    CompiledContract contract = Shop.compile(draft);
    FactSet facts = Shop.facts(contract, rows);
    AsOf later = AsOf.date("2026-06-30");
    return contract.compare(
        contract.evaluate(facts, contract.period("2026-02"), later),
        contract.evaluate(facts, contract.period("2026-03"), later));
  }

  private static Change formula(String formula, Consumer<FactSetBuilder> rows) {
    return compared(Shop.data().metric("f", m -> m.formula(formula)).kpi("f", Shop.seen("f")), rows)
        .kpi("f")
        .value();
  }

  private static List<String> said(Change change) {
    return ((Change.Explained) change)
        .parts().stream()
            .map(part -> part.cause() + " " + part.name() + " " + part.amount())
            .toList();
  }

  private static Rational sum(Change change) {
    return ((Change.Explained) change)
        .parts().stream().map(Contribution::amount).reduce(Rational.ZERO, Rational::plus);
  }

  @Test
  void aRatioIsDividedByShapleyShares() {
    // 160/800 = 0.2 to 150/1,000 = 0.15. Cost first: 150/800 − 0.2 = −0.0125, last: 0.15 −
    // 160/1,000
    // = −0.01; mean −0.01125. Sales last: 0.15 − 150/800 = −0.0375, first: 0.16 − 0.2 = −0.04; mean
    // −0.03875. Together −0.05.
    Change change = formula("ad_cost / gmv", ComparisonTest::rows);
    assertThat(said(change)).containsExactly("LEAF ad_cost -0.01125", "LEAF gmv -0.03875");
    assertThat(((Change.Explained) change).method()).isEqualTo(Change.Method.SHAPLEY);
    assertThat(((Change.Explained) change).amount()).isEqualTo(Rational.parse("-0.05"));
  }

  @Test
  void aSumIsDividedAsItIsAddedUp() {
    assertThat(said(formula("2 * gmv - ad_cost", ComparisonTest::rows)))
        .containsExactly("LEAF gmv 400", "LEAF ad_cost 10");
  }

  @Test
  void whatDidNotMoveAddsNothing() {
    assertThat(
            said(
                formula(
                    "(gmv + ad_cost) / units",
                    f -> {
                      rows(f);
                      f.table("ads").add("2026-03-02", "A", "10.00");
                    })))
        // 960/8 = 120 to 1,160/10 = 116. Sales: (1,160 − 960)/8 = 25 and 1,160/10 − 960/10 = 20,
        // mean
        // 22.5; units: 96 − 120 = −24 and 116 − 145 = −29, mean −26.5.
        .containsExactly("LEAF gmv 22.5", "LEAF ad_cost 0", "LEAF units -26.5");
  }

  @Test
  void theNumberOfDaysIsAPartOfItsOwn() {
    // 800/28 to 1,000/31. Sales: (200/28 + 200/31)/2 = 1475/217; days: the rest.
    Change change = formula("per_day(gmv)", ComparisonTest::rows);
    assertThat(said(change).get(0)).isEqualTo("LEAF gmv 1475/217");
    assertThat(said(change).get(1)).startsWith("DAYS per_day(gmv) -");
    // 1,000/31 − 800/28 = (7,000 − 6,200)/217
    assertThat(sum(change)).isEqualTo(Rational.of(800, 217));
  }

  @Test
  void aWindowIsAnotherLeaf() {
    // February by January, March by February: 800/400 = 2 to 1,000/800 = 1.25.
    Change change =
        formula(
            "gmv / previous(gmv, 1 month)",
            f -> {
              rows(f);
              f.table("sales").add("2026-01-01", "A", "400.00", 1);
            });
    // This month: 1,000/400 − 2 = 0.5 and 1.25 − 800/800 = 0.25, mean 0.375.
    // The one before: 1 − 2 = −1 and 1.25 − 2.5 = −1.25, mean −1.125.
    assertThat(said(change))
        .containsExactly("LEAF gmv 0.375", "LEAF gmv: previous(gmv, 1 month) -1.125");
  }

  @Test
  void moreThanSixMoveInOrder() {
    DraftBuilder draft = Shop.data();
    StringBuilder sum = new StringBuilder("0");
    for (String sku : List.of("A", "B", "C", "D", "E", "F", "G")) {
      String name = "m" + sku.toLowerCase(Locale.ROOT);
      draft.metric(name, m -> m.sum("sales.units").where("sku", sku));
      sum.append(" + ").append(name);
    }
    draft.metric("f", m -> m.formula("(" + sum + ") * BRL 1 / gmv")).kpi("f", Shop.seen("f"));
    Change change =
        compared(
                draft,
                f -> {
                  for (String sku : List.of("A", "B", "C", "D", "E", "F", "G")) {
                    f.table("sales")
                        .add("2026-02-02", sku, "10", 1)
                        .add("2026-03-02", sku, "20", 3);
                  }
                })
            .kpi("f")
            .value();
    // 7/70 to 21/140: each of seven adds 2/70, then sales take 21/70 − 21/140 = 0.15.
    assertThat(((Change.Explained) change).method()).isEqualTo(Change.Method.IN_ORDER);
    assertThat(said(change)).contains("LEAF ma 1/35", "LEAF mg 1/35", "LEAF gmv -0.15").hasSize(8);
    assertThat(sum(change)).isEqualTo(Rational.parse("0.05"));
  }

  @Test
  void whatHasNoValueIsNotGuessed() {
    Change change = formula("ad_cost / stock", ComparisonTest::rows);
    assertThat(change).isInstanceOf(Change.Unknown.class);
    assertThat(((Change.Unknown) change).reason().toString())
        .startsWith("there are no rows of stock.available");
  }

  @Test
  void aBranchThatWasNotTakenBeforeIsAnotherCalculation() {
    Change change = formula("if(units > 9, gmv / units, gmv / 20)", ComparisonTest::rows);
    assertThat(((Change.Unknown) change).reason().toString())
        .isEqualTo("if(units > 9, gmv / units, gmv / 20) was calculated in another way in 2026-02");
  }

  private static Consumer<KpiBuilder> weighted(String metric, long weight, String green) {
    return k ->
        k.metric(metric)
            .better("lower")
            .weight(weight)
            .band("green", green)
            .band("red", "otherwise");
  }

  private static DraftBuilder scored() {
    return Shop.data()
        .kpi("ads", weighted("ad_share", 60, "at most 15%"))
        .kpi(
            "price",
            k ->
                k.metric("gmv")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least BRL 500")
                    .band("red", "otherwise"))
        .scorecard(s -> s.points("green", 100).points("red", 0));
  }

  @Test
  void theScoreMovesByPoints() {
    // Ads: red to green, 60 × 100 %. Price: A of 600 was green with a share of 0.75, B red: 75
    // points; now both are green: 100 points, 40 × 25 %. From 30 to 100.
    Comparison comparison = compared(scored(), ComparisonTest::rows);
    assertThat(said(comparison.score().orElseThrow()))
        .containsExactly("POINTS ads 60", "POINTS price 10");
    Change.Explained change = (Change.Explained) comparison.score().orElseThrow();
    assertThat(change.before().amount()).isEqualTo(Rational.of(30));
    assertThat(change.amount()).isEqualTo(Rational.of(70));
  }

  @Test
  void pointsByShareMoveBySubject() {
    // Shares: A 0.75 to 0.5, B 0.25 to 0.5; points: A 100, B 0 to 100; all 75 to 100, mean 87.5.
    // A: share −0.25 × (100 − 87.5) = −3.125. B: points 100 × 0.375 = 37.5, share 0.25 × (50 −
    // 87.5)
    // = −9.375. Together 25.
    Comparison comparison = compared(scored(), ComparisonTest::rows);
    Change change = comparison.kpi("price").points().orElseThrow();
    assertThat(said(change))
        .containsExactlyInAnyOrder(
            "POINTS A 0", "SHARE A -3.125", "POINTS B 37.5", "SHARE B -9.375");
    assertThat(sum(change)).isEqualTo(Rational.of(25));
    assertThat(comparison.kpi("ads").points()).isEmpty();
  }

  @Test
  void anExcuseIsALineOfItsOwnAndMovesTheWeightOfTheOthers() {
    DraftBuilder draft =
        scored()
            .excused(
                e ->
                    e.metrics("ad_share")
                        .days("2026-03-01", "2026-03-31")
                        .reason("the account was suspended")
                        .agreedOn("2026-04-02"));
    Comparison comparison = compared(draft, ComparisonTest::rows);
    // Before: 60 × 0 % + 40 × 75 % = 30. Now price counts alone: 100. Points: 25 × (40 + 100)/2 % =
    // 17.5; weight: 60 × (75 + 100)/2 % = 52.5; the excused KPI had added nothing.
    assertThat(said(comparison.score().orElseThrow()))
        .containsExactly("EXCUSED ads 0", "POINTS price 17.5", "WEIGHT price 52.5");
    assertThat(sum(comparison.score().orElseThrow())).isEqualTo(Rational.of(70));
  }

  @Test
  void whatARedLineTakesIsALineOfItsOwn() {
    DraftBuilder draft =
        Shop.data()
            .kpi("ads", weighted("ad_share", 100, "at most 20%"))
            .scorecard(
                s -> s.points("green", 100).points("red", 0).redLine("units >= 10", "cap 59"));
    Comparison comparison = compared(draft, ComparisonTest::rows);
    assertThat(said(comparison.score().orElseThrow()))
        .containsExactly("POINTS ads 0", "RED_LINE units >= 10 -41");
  }

  @Test
  void roundingIsALineOfItsOwn() {
    // 33 × 55 % = 18.15 is shown as 18.2 (a tie to the even digit), 33 × 100 % + 67 × 0 % as 33.0.
    DraftBuilder draft =
        Shop.data()
            .kpi(
                "gmv",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .weight(33)
                        .band("green", "at least BRL 900")
                        .band("amber", "otherwise"))
            .kpi("ads", weighted("ad_share", 67, "at most 1%"))
            .scorecard(s -> s.points("green", 100).points("amber", 55).points("red", 0));
    Comparison comparison = compared(draft, ComparisonTest::rows);
    assertThat(said(comparison.score().orElseThrow()))
        .containsExactly("POINTS gmv 14.85", "POINTS ads 0", "ROUNDING  -0.05");
    assertThat(sum(comparison.score().orElseThrow())).isEqualTo(Rational.parse("14.8"));
  }

  @Test
  void aScoreThatWasWithheldCannotBeCompared() {
    DraftBuilder draft =
        Shop.data()
            .kpi("stock", weighted("stock", 100, "at most 1"))
            .scorecard(s -> s.points("green", 100).points("red", 0));
    Change change = compared(draft, ComparisonTest::rows).score().orElseThrow();
    assertThat(((Change.Unknown) change).reason().toString())
        .isEqualTo("there is no score: stock could not be evaluated");
  }

  @Test
  void periodsHaveToBeInOrder() {
    CompiledContract contract = Shop.withFormula("gmv");
    FactSet facts = Shop.facts(contract, ComparisonTest::rows);
    AsOf later = AsOf.date("2026-06-30");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                contract.compare(
                    contract.evaluate(facts, Period.parse("2026-03"), later),
                    contract.evaluate(facts, Period.parse("2026-02"), later)))
        .withMessage("periods out of order: 2026-03 and 2026-02");
  }
}
