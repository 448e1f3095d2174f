package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Contributions add up exactly, whatever the formula, the rows and the rounding are; LANGUAGE.md
 * §11.
 */
class ComparisonLaws {
  /** Two products in two months: amounts in cents, units, advertising in cents. */
  record Month(List<Long> amounts, List<Integer> units, List<Long> costs) {}

  @Provide
  Arbitrary<Month> months() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 100_000).list().ofSize(2),
            Arbitraries.integers().between(1, 50).list().ofSize(2),
            Arbitraries.longs().between(0, 30_000).list().ofSize(2))
        .as(Month::new);
  }

  @Provide
  Arbitrary<String> formulas() {
    return Arbitraries.of(
        "ad_cost / gmv",
        "(gmv - ad_cost) / units",
        "(gmv - 2 * ad_cost) / (gmv + ad_cost)",
        "max(gmv, 3 * ad_cost) / units",
        "per_day(gmv) / units * 10",
        "round(gmv / units, 1)",
        "gmv / rolling(gmv, 10 days, partial)",
        "ad_share * units + ad_share",
        "if(units > 0, gmv, ad_cost) / units");
  }

  private static CompiledContract contract(String formula, String rounding) {
    DraftBuilder draft =
        Shop.data()
            .set("rounding", rounding)
            .metric("f", m -> m.formula(formula))
            .kpi("f", Shop.seen("f"))
            .kpi(
                "ads",
                k ->
                    k.metric("ad_share")
                        .forEach("sku")
                        .scoreByShareOf("gmv")
                        .better("lower")
                        .weight(61)
                        .band("green", "at most 12%")
                        .band("amber", "at most 30%")
                        .band("red", "otherwise"))
            .kpi(
                "units",
                k ->
                    k.metric("units")
                        .better("higher")
                        .weight(39)
                        .band("green", "at least 60")
                        .band("amber", "otherwise"))
            .scorecard(
                s ->
                    s.points("green", 100)
                        .points("amber", 57)
                        .points("red", 0)
                        .redLine("units < 20", "cap 40")
                        .redLine("ad_cost > BRL 400", "score 0"));
    return Shop.compile(draft);
  }

  private static Evaluation month(CompiledContract contract, FactSet facts, String month) {
    return contract.evaluate(facts, contract.period(month), AsOf.date("2026-06-30"));
  }

  private static Comparison compared(CompiledContract contract, Month before, Month now) {
    FactSet facts =
        Shop.facts(
            contract,
            f -> {
              for (int i = 0; i < 4; i++) {
                Month month = i < 2 ? before : now;
                String day = i < 2 ? "2026-02-25" : "2026-03-30";
                f.table("sales")
                    .add(
                        day,
                        "S" + i % 2,
                        BigDecimal.valueOf(month.amounts().get(i % 2), 2),
                        month.units().get(i % 2));
                f.table("ads")
                    .add(day, "S" + i % 2, BigDecimal.valueOf(month.costs().get(i % 2), 2));
              }
            });
    return contract.compare(month(contract, facts, "2026-02"), month(contract, facts, "2026-03"));
  }

  private static Rational sum(Change.Explained change) {
    return change.parts().stream().map(Contribution::amount).reduce(Rational.ZERO, Rational::plus);
  }

  @Property(tries = 300)
  void contributionsAddUpExactly(
      @ForAll("formulas") String formula,
      @ForAll("months") Month before,
      @ForAll("months") Month now) {
    CompiledContract contract = contract(formula, "half_even");
    Comparison comparison = compared(contract, before, now);
    Change.Explained value = (Change.Explained) comparison.kpi("f").value();
    assertThat(sum(value)).isEqualTo(value.amount());
    assertThat(Optional.of(value.before().amount()))
        .isEqualTo(comparison.before().kpi("f").explanation().amount().known());
    assertThat(Optional.of(value.now().amount()))
        .isEqualTo(comparison.now().kpi("f").explanation().amount().known());
    value.parts().stream()
        .filter(part -> part.before().equals(part.now()))
        .forEach(part -> assertThat(part.amount()).isEqualTo(Rational.ZERO));
  }

  @Property(tries = 300)
  void theLinesOfTheScoreAddUpToTheShownScores(
      @ForAll("months") Month before,
      @ForAll("months") Month now,
      @ForAll("roundings") String rounding) {
    Comparison comparison = compared(contract("gmv", rounding), before, now);
    Change.Explained score = (Change.Explained) comparison.score().orElseThrow();
    assertThat(sum(score)).isEqualTo(shown(comparison.now()).minus(shown(comparison.before())));
    Change.Explained points = (Change.Explained) comparison.kpi("ads").points().orElseThrow();
    assertThat(sum(points)).isEqualTo(points.amount());
  }

  @Provide
  Arbitrary<String> roundings() {
    return Arbitraries.of("half_even", "half_up", "up", "down");
  }

  private static Rational shown(Evaluation evaluation) {
    return Rational.of(evaluation.score().orElseThrow().value().orElseThrow());
  }

  @Property(tries = 200)
  void leavesThatDoTheSameHaveTheSameShare(
      @ForAll("months") Month before, @ForAll("months") Month now) {
    // The units of two products, made to move alike.
    Month then = new Month(before.amounts(), List.of(7, 7), before.costs());
    Month today = new Month(now.amounts(), List.of(11, 11), now.costs());
    DraftBuilder draft =
        Shop.data()
            .metric("one", m -> m.sum("sales.units").where("sku", "S0"))
            .metric("two", m -> m.sum("sales.units").where("sku", "S1"))
            .metric("f", m -> m.formula("gmv / (one + two)"))
            .kpi("f", Shop.seen("f"));
    Change.Explained change =
        (Change.Explained) compared(Shop.compile(draft), then, today).kpi("f").value();
    assertThat(change.parts().get(1).amount()).isEqualTo(change.parts().get(2).amount());
    assertThat(sum(change)).isEqualTo(change.amount());
  }
}
