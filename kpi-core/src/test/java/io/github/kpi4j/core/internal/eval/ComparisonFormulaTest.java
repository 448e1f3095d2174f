package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What moved a value through every form of a formula, worked out by hand; LANGUAGE.md §11. */
class ComparisonFormulaTest {
  /** February: sales 800 and 8 units, ads 160. March: sales 1,000 and 10 units, ads 150. */
  private static void rows(FactSetBuilder facts) {
    facts.table("sales").add("2026-02-10", "A", "800", 8).add("2026-03-10", "A", "1000", 10);
    facts.table("ads").add("2026-02-10", "A", "160").add("2026-03-10", "A", "150");
  }

  private static Change change(String formula, Consumer<FactSetBuilder> more) {
    CompiledContract contract = Shop.withFormula(formula);
    return between(
        contract,
        contract,
        f -> {
          rows(f);
          more.accept(f);
        });
  }

  private static Change between(
      CompiledContract before, CompiledContract now, Consumer<FactSetBuilder> rows) {
    AsOf later = AsOf.date("2026-06-30");
    FactSet facts = Shop.facts(now, rows);
    return now.compare(
            before.evaluate(Shop.facts(before, rows), before.period("2026-02"), later),
            now.evaluate(facts, now.period("2026-03"), later))
        .kpi("f")
        .value();
  }

  private static List<String> said(Change change) {
    return ((Change.Explained) change)
        .parts().stream()
            .map(part -> part.cause() + " " + part.name() + " " + part.amount())
            .toList();
  }

  private static String why(Change change) {
    return ((Change.Unknown) change).reason().toString();
  }

  @Test
  void threeThatMoveShareByEveryOrderOfTheirs() {
    // 160 × 8/800 = 1.6 to 150 × 10/1,000 = 1.5. Of six orders one third has a leaf first, one
    // third last and one sixth behind each of the others.
    // Cost: first 1.5 − 1.6 = −0.1; behind sales 1.2 − 1.28 = −0.08; behind units 1.875 − 2 =
    // −0.125; last 1.5 − 1.6 = −0.1. (−0.2 − 0.08 − 0.125 − 0.2)/6 = −0.605/6.
    // Sales: −0.32; −0.3; −0.4; −0.375. (−0.64 − 0.3 − 0.4 − 0.75)/6 = −2.09/6.
    // Units: 0.4; 0.375; 0.32; 0.3. (0.8 + 0.375 + 0.32 + 0.6)/6 = 2.095/6.
    assertThat(said(change("ad_cost / gmv * units", f -> {})))
        .containsExactly("LEAF ad_cost -121/1200", "LEAF gmv -209/600", "LEAF units 419/1200");
  }

  @Test
  void sixThatMoveStillShareByEveryOrder() {
    // A product of six that all go from 1 to 2: by symmetry each has a sixth of 64 − 1.
    var draft = Shop.data();
    List<String> products = List.of("a", "b", "c", "d", "e", "g");
    for (String sku : products) {
      draft.metric("m" + sku, m -> m.sum("sales.units").where("sku", sku));
    }
    String product = "m" + String.join(" * m", products);
    CompiledContract contract =
        Shop.compile(draft.metric("f", m -> m.formula(product)).kpi("f", Shop.seen("f")));
    Change change =
        between(
            contract,
            contract,
            f ->
                products.forEach(
                    sku ->
                        f.table("sales")
                            .add("2026-02-02", sku, "1", 1)
                            .add("2026-03-02", sku, "1", 2)));
    assertThat(((Change.Explained) change).method()).isEqualTo(Change.Method.SHAPLEY);
    assertThat(((Change.Explained) change).parts())
        .hasSize(6)
        .extracting(Contribution::amount)
        .containsOnly(Rational.parse("10.5"));
  }

  @Test
  void whatStandsInTwoPlacesMovesOnce() {
    // 800/960 = 5/6 to 1,000/1,150 = 20/23. Sales: 1,000/1,160 − 5/6 = 5/174 and 20/23 − 800/950 =
    // 12/437; cost: 16/19 − 5/6 = 1/114 and 20/23 − 25/29 = 5/667. Means of each.
    Rational sales = Rational.of(5, 174).plus(Rational.of(12, 437)).dividedBy(Rational.of(2));
    Rational cost = Rational.of(1, 114).plus(Rational.of(5, 667)).dividedBy(Rational.of(2));
    assertThat(said(change("gmv / (gmv + ad_cost)", f -> {})))
        .containsExactly("LEAF gmv " + sales, "LEAF ad_cost " + cost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The branch that was taken in both months: 160 to 150, or 800 to 1,000.
        "if(gmv > BRL 500, ad_cost, gmv); LEAF ad_cost -10",
        "if(gmv > BRL 5000, ad_cost, gmv); LEAF gmv 200",
        "if(gmv > BRL 500, gmv - ad_cost * 2, BRL 1); LEAF gmv 200, LEAF ad_cost 20",
        // The value that was there in both months.
        "coalesce(ad_cost, gmv); LEAF ad_cost -10",
        "coalesce(ad_cost, BRL 1); LEAF ad_cost -10",
        "coalesce(gmv / (units - units), gmv); LEAF gmv 200",
        // Signs and numbers alone.
        "-gmv; LEAF gmv -200",
        "gmv * -(2 + 1); LEAF gmv -600",
        "max(gmv, ad_cost); LEAF gmv 200, LEAF ad_cost 0",
      })
  void onlyWhatIsCalculatedMoves(String formula, String moved) {
    assertThat(String.join(", ", said(change(formula, f -> {})))).isEqualTo(moved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if(gmv > BRL 500, BRL 3, gmv)",
        "if(gmv > BRL 5000, gmv, BRL 3)",
        "coalesce(BRL 3, gmv)",
        "coalesce(gmv / (units - units), BRL 3)",
      })
  void aNumberNeverMoves(String formula) {
    Change change = change(formula, f -> {});
    assertThat(said(change)).isEmpty();
    assertThat(((Change.Explained) change).amount()).isEqualTo(Rational.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // 800 is below, 1,000 above; there was stock in February alone.
        "if(gmv > BRL 900, ad_cost, gmv)",
        "if(gmv > BRL 900, BRL 1, BRL 2)",
        "coalesce(stock, 3)",
        "coalesce(stock, units)",
      })
  void whatWasCalculatedInAnotherWayIsNotDivided(String formula) {
    Change change = change(formula, f -> f.table("stock").add("2026-02-28", "A", "SP", 4));
    assertThat(why(change)).isEqualTo(formula + " was calculated in another way in 2026-02");
  }

  @Test
  void aMetricThatMeantSomethingElseIsNotDivided() {
    CompiledContract before = Shop.withFormula("gmv");
    CompiledContract now = Shop.withFormula("gmv * 2");
    assertThat(why(between(before, now, ComparisonFormulaTest::rows)))
        .isEqualTo("f was calculated in another way in 2026-02");
  }

  @Test
  void aMeanOverDaysIsALeaf() {
    // 10 on each day of February, 30 on each of March.
    Change change =
        change(
            "average_over(stock, 7 days)",
            f -> {
              for (int day = 1; day <= 31; day++) {
                if (day <= 28) {
                  f.table("stock").add("2026-02-%02d".formatted(day), "A", "SP", 10);
                }
                f.table("stock").add("2026-03-%02d".formatted(day), "A", "SP", 30);
              }
            });
    assertThat(said(change)).containsExactly("LEAF average_over(stock, 7 days) 20");
  }

  @Test
  void whatIsInsideAWindowIsNamedWithIt() {
    // Eight weeks to the end of each month: 400 + 800 = 1,200 to 800 + 1,000 = 1,800; ads 100 + 160
    // = 260 to 310.
    // 260/1,200 to 310/1,800, so −2/45.
    Change change =
        change(
            "rolling(ad_cost, 8 weeks) / rolling(gmv, 8 weeks)",
            f -> {
              f.table("sales").add("2026-01-04", "A", "400", 1);
              f.table("ads").add("2026-01-04", "A", "100");
            });
    // Cost: 310/1,200 − 260/1,200 = 1/24 and 310/1,800 − 260/1,800 = 1/36, mean 5/144.
    // Sales: 260/1,800 − 260/1,200 = −13/180 and 310/1,800 − 310/1,200 = −31/360,
    // mean −57/720 = −19/240.
    assertThat(said(change))
        .containsExactly(
            "LEAF ad_cost: rolling(ad_cost, 56 days) 5/144",
            "LEAF gmv: rolling(gmv, 56 days) -19/240");
  }
}
