package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.FeesBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests at the edges of fees; LANGUAGE.md §18. */
class ProposedFeesTest {
  private static DraftBuilder shop(Consumer<FeesBuilder> fees) {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .band("green", "at most 12%")
                    .band("red", "otherwise"))
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least BRL 500")
                    .band("amber", "at least BRL 100")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 50)
                    .points("red", 0)
                    .grade("A", "at least 60")
                    .grade("B", "otherwise"))
        .fees(f -> fees.accept(f.set("currency", "BRL")));
  }

  @Test
  void aFeeOfTheYearStandsInTheStatementOfItsLastMonth() {
    Proposals year =
        Proposals.of(
            shop(
                f ->
                    f.base(b -> b.set("amount", "BRL 100").set("per", "year").onlyIf("units > 5"))),
            "2026-03");
    assertThat(year.periods("base")).containsExactly("2026-12");
    assertThat(year.named("base"))
        .containsExactly(
            "base 2026: units, the last value below 5 | units 4 | fees.base 2026 BRL 0",
            "base 2026: units, exactly 5 | units 5 | fees.base 2026 BRL 0",
            "base 2026: units, the first value above 5 | units 6 | fees.base 2026 BRL 100");
    assertThat(year.left()).isEmpty();
  }

  @Test
  void aFeeOfTheMonthHasALineOfItsOwnInAQuarter() {
    Proposals quarter =
        Proposals.of(
            shop(
                f ->
                    f.commission(
                        c ->
                            c.set("metric", "gmv")
                                .set("per", "month")
                                .set("mode", "whole")
                                .tier("BRL 1_000", "3%")
                                .above("2%"))),
            "2026-Q1");
    // 3 % of 1,000 are 30; above that 2 % of everything, to the cent.
    assertThat(quarter.named("commission"))
        .containsExactly(
            "commission 2026-01: gmv, the last value below BRL 1000 | gmv BRL 999.99 |"
                + " fees.commission 2026-01 BRL 30",
            "commission 2026-01: gmv, exactly BRL 1000 | gmv BRL 1000 |"
                + " fees.commission 2026-01 BRL 30",
            "commission 2026-01: gmv, the first value above BRL 1000 | gmv BRL 1000.01 |"
                + " fees.commission 2026-01 BRL 20");
    assertThat(quarter.left()).isEmpty();
  }

  @Test
  void eachComparisonOfAConditionDecidesWhereTheOthersDoNot() {
    Proposals gates =
        Proposals.of(
            shop(
                f ->
                    f.base(
                            b ->
                                b.set("amount", "BRL 100")
                                    .set("per", "month")
                                    .onlyIf(
                                        "units > 5 or not (stock >= 3 and ad_share < 10%)",
                                        "gmv >= BRL 4"))
                        .penalty("gmv < ad_cost", "BRL 7")),
            "2026-03");
    assertThat(gates.named("base: units"))
        .containsExactly(
            // The other side of "or" is false: there is enough stock, and little advertising.
            "base: units, the last value below 5 | gmv BRL 4, units 4, stock 3, ad_share 9.99% |"
                + " fees.base BRL 0",
            "base: units, exactly 5 | gmv BRL 4, units 5, stock 3, ad_share 9.99% |"
                + " fees.base BRL 0",
            "base: units, the first value above 5 | gmv BRL 4, units 6, stock 3, ad_share 9.99% |"
                + " fees.base BRL 100");
    assertThat(gates.named("base: stock"))
        .containsExactly(
            "base: stock, the last value below 3 | gmv BRL 4, units 5, stock 2, ad_share 9.99% |"
                + " fees.base BRL 100",
            "base: stock, exactly 3 | gmv BRL 4, units 5, stock 3, ad_share 9.99% |"
                + " fees.base BRL 0",
            "base: stock, the first value above 3 | gmv BRL 4, units 5, stock 4, ad_share 9.99% |"
                + " fees.base BRL 0");
    assertThat(gates.named("base: gmv, the last"))
        .containsExactly(
            "base: gmv, the last value below BRL 4 | gmv BRL 3.99, units 6, stock 3,"
                + " ad_share 9.99% | fees.base BRL 0");
    // One side is some value, here 1,000, and the other moves around it.
    assertThat(gates.named("penalties[1]"))
        .containsExactly(
            "penalties[1]: gmv, the last value below BRL 1000 | gmv BRL 999.99, ad_cost BRL 1000 |"
                + " fees.penalties[1] BRL -7",
            "penalties[1]: gmv, exactly BRL 1000 | gmv BRL 1000, ad_cost BRL 1000 |"
                + " fees.penalties[1] BRL 0",
            "penalties[1]: gmv, the first value above BRL 1000 | gmv BRL 1000.01, ad_cost BRL 1000"
                + " | fees.penalties[1] BRL 0");
    assertThat(gates.left()).isEmpty();
  }

  @Test
  void aBonusByTheScoreHasTheNearestScoresOnBothSidesOfItsRows() {
    Proposals bonus =
        Proposals.of(
            shop(
                f ->
                    f.bonus(
                        b ->
                            b.set("by", "score")
                                .set("of", "BRL 200")
                                .row("at_least", "80", "100%")
                                .row("at_least", "50", "40%")
                                .onlyIf("units >= 5"))),
            "2026-03");
    // 60 points of advertising or none, and 40, 20 or none of sales: 0, 20, 40, 60, 80 and 100.
    // Next to 50 are 40 and 60, next to 80 are 60 and 80; 40 % of 200 are 80.
    assertThat(bonus.named("bonus"))
        .containsExactly(
            "bonus: the next score below 50 | gmv BRL 500, units 5, ad_share 12.01% |"
                + " fees.bonus BRL 0",
            "bonus: 50 or the next score above | gmv BRL 99.99, units 5, ad_share 11.99% |"
                + " fees.bonus BRL 80",
            "bonus: the next score below 80 | gmv BRL 99.99, units 5, ad_share 11.99% |"
                + " fees.bonus BRL 80",
            "bonus: 80 or the next score above | gmv BRL 100, units 5, ad_share 11.99% |"
                + " fees.bonus BRL 200",
            "bonus: units, the last value below 5 | gmv BRL 500, units 4, ad_share 11.99% |"
                + " fees.bonus BRL 0",
            "bonus: units, exactly 5 | gmv BRL 500, units 5, ad_share 11.99% |"
                + " fees.bonus BRL 200",
            "bonus: units, the first value above 5 | gmv BRL 500, units 6, ad_share 11.99% |"
                + " fees.bonus BRL 200");
    assertThat(bonus.left()).isEmpty();
  }

  @Test
  void aRowThatNoScoreMeetsIsNamed() {
    Proposals bonus =
        Proposals.of(
            shop(
                f ->
                    f.bonus(
                        b ->
                            b.set("by", "score")
                                .set("of", "BRL 200")
                                .row("at_least", "80", "100%")
                                .row("at_least", "70", "40%"))),
            "2026-03");
    // Between 60 and 80 there is no score.
    assertThat(bonus.left()).containsExactly("fees.bonus.table[2] NEVER");
  }

  @Test
  void theLeastAndTheMostLieWhereAllLinesComeToThem() {
    Proposals limits =
        Proposals.of(
            shop(
                f ->
                    f.base(b -> b.set("amount", "BRL 100").set("per", "month"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .above("10%"))
                        .set("floor", "BRL 150")
                        .set("cap", "BRL 300")),
            "2026-03");
    // 100 and 10 % of 499.94 are 149.994, which is a cent too little; of 499.95 149.995, which half
    // even rounds up to 150. 100 and 10 % of 2,000.05 are 300.005, down to 300; a cent more is
    // over.
    assertThat(limits.named("floor"))
        .containsExactly(
            "floor: gmv, the last value with it | gmv BRL 499.94 | fees.floor BRL 0.01,"
                + " fees.total BRL 150",
            "floor: gmv, the first value without it | gmv BRL 499.95 | fees.floor none,"
                + " fees.total BRL 150");
    assertThat(limits.named("cap"))
        .containsExactly(
            "cap: gmv, the last value without it | gmv BRL 2000.05 | fees.cap none,"
                + " fees.total BRL 300",
            "cap: gmv, the first value with it | gmv BRL 2000.06 | fees.cap BRL -0.01,"
                + " fees.total BRL 300");
    assertThat(limits.left()).isEmpty();
  }

  @Test
  void penaltiesAloneMayReachTheLeast() {
    Proposals limits =
        Proposals.of(
            shop(
                f ->
                    f.base(b -> b.set("amount", "BRL 100").set("per", "month"))
                        .penalty("units < 5", "BRL 30")
                        .set("floor", "BRL 80")
                        .set("cap", "BRL 120")),
            "2026-03");
    // 100 less 30 are 70.
    assertThat(limits.named("floor"))
        .containsExactly("floor: all penalties | units 4 | fees.floor BRL 10, fees.total BRL 80");
    assertThat(limits.left()).containsExactly("fees.cap CONDITION");
  }

  @Test
  void whatABonusHasToExceedIsThePartOfTheTarget() {
    Proposals excess =
        Proposals.of(
            shop(f ->
                    f.bonus(
                        b ->
                            b.set("excess_of", "gmv")
                                .set("over", "march")
                                .set("rate", "10%")
                                .onlyIf("gmv > BRL 20_000")))
                .target(
                    "march",
                    t -> t.set("metric", "gmv").set("total", "BRL 31_000").set("over", "2026-03")),
            "2026-03");
    assertThat(excess.named("bonus: gmv, exactly"))
        .containsExactly(
            "bonus: gmv, exactly BRL 31000 | gmv BRL 31000 | fees.bonus BRL 0",
            "bonus: gmv, exactly BRL 20000 | gmv BRL 20000 | fees.bonus BRL 0");
    assertThat(excess.left()).isEmpty();
  }
}
