package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.ProposedTests.Left;
import io.github.kpi4j.core.expectation.ProposedTests.Why;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests at the edges of a contract; LANGUAGE.md §18. */
class ProposedTestsTest {
  private static Consumer<KpiBuilder> ads() {
    return k ->
        k.metric("ad_share").better("lower").band("green", "at most 12%").band("red", "otherwise");
  }

  private static DraftBuilder shop() {
    return Shop.data().set("term", "2026-01-01/2026-12-31");
  }

  private static ProposedTests edges(DraftBuilder shop) {
    CompiledContract contract = Shop.compile(shop);
    ProposedTests proposed = contract.testing().edges(contract.period("2026-03"));
    assertThat(contract.testing().run(proposed.tests())).allMatch(TestResult::passed);
    return proposed;
  }

  /** Each test as its name, what is given, and what it expects. */
  private static List<String> said(DraftBuilder shop) {
    return edges(shop).tests().stream().map(ProposedTestsTest::said).toList();
  }

  private static String said(ContractTest test) {
    StringBuilder said = new StringBuilder(test.name()).append(" |");
    test.given()
        .forEach(
            (metric, values) ->
                values.forEach(
                    value ->
                        said.append(' ')
                            .append(metric)
                            .append(' ')
                            .append(value.value())
                            .append(value.daily() ? " a day" : "")));
    test.expectations()
        .forEach(e -> said.append(" | ").append(e.path()).append(' ').append(e.expected()));
    return said.toString();
  }

  @Test
  void bandsHaveABoundItsNeighboursNoDataAndNothingToDivideBy() {
    assertThat(said(shop().kpi("ads", ads())))
        .containsExactly(
            "ads: the last value below 12% | ad_share 11.99% | kpis.ads green",
            "ads: exactly 12% | ad_share 12% | kpis.ads green",
            "ads: the first value above 12% | ad_share 12.01% | kpis.ads red",
            "ads: no data | | kpis.ads NO_DATA",
            "ads: nothing to divide by | ad_cost BRL 1 a day gmv BRL 0 a day | kpis.ads UNDEFINED");
  }

  @Test
  void whatAddsUpIsGivenOfThePeriodAndThereIsEnoughOfIt() {
    DraftBuilder shop =
        shop()
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .minSample("units", "more than 20")
                        .band("green", "at least BRL 500")
                        .band("red", "otherwise"));
    assertThat(said(shop))
        .containsExactly(
            "sales: the last value below BRL 500 | gmv BRL 499.99 units 21 | kpis.sales red",
            "sales: exactly BRL 500 | gmv BRL 500 units 21 | kpis.sales green",
            "sales: the first value above BRL 500 | gmv BRL 500.01 units 21 | kpis.sales green",
            "sales: no data | | kpis.sales NO_DATA");
  }

  @Test
  void sharesOfATargetHaveTheBoundsOfThePeriod() {
    // BRL 31,000 over the 31 days of March; 90 % of it are 27,900.
    DraftBuilder shop =
        shop()
            .target(
                "march",
                t -> t.set("metric", "gmv").set("total", "BRL 31_000").set("over", "2026-03"))
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .target("march")
                        .band("green", "at least 90% of target")
                        .band("red", "otherwise"));
    assertThat(said(shop))
        .contains(
            "sales: the last value below BRL 27900 | gmv BRL 27899.99 | kpis.sales red",
            "sales: exactly BRL 27900 | gmv BRL 27900 | kpis.sales green");
  }

  @Test
  void subjectsHaveARowOfTheirOwn() {
    DraftBuilder shop =
        shop()
            .kpi(
                "stars",
                k ->
                    k.metric("rating")
                        .forEach("sku")
                        .better("higher")
                        .band("green", "at least 4")
                        .band("red", "otherwise"))
            .kpi(
                "ads",
                k ->
                    k.metric("ad_share")
                        .forEach("sku")
                        .where("sku", "pan", "pot")
                        .better("lower")
                        .minSample("gmv", "at least BRL 15_000")
                        .minSample("units", "at least 7")
                        .band("green", "at most 12%")
                        .band("red", "otherwise"));
    ProposedTests proposed = edges(shop);
    assertThat(proposed.left()).isEmpty();
    assertThat(proposed.tests())
        .extracting(
            t ->
                t.facts()
                    + " "
                    + t.expectations().get(0).path()
                    + " "
                    + t.expectations().get(0).expected())
        .containsExactly(
            "{reviews=[[2026-03-31, any, 3.9]]} kpis.stars.any red",
            "{reviews=[[2026-03-31, any, 4]]} kpis.stars.any green",
            "{reviews=[[2026-03-31, any, 4.1]]} kpis.stars.any green",
            // 20,000 are the least multiple of 10,000 that is enough; 12 % of them are 2,400.
            "{ads=[[2026-03-31, pan, 2398]], sales=[[2026-03-31, pan, 20000, 7]]} kpis.ads.pan"
                + " green",
            "{ads=[[2026-03-31, pan, 2400]], sales=[[2026-03-31, pan, 20000, 7]]} kpis.ads.pan"
                + " green",
            "{ads=[[2026-03-31, pan, 2402]], sales=[[2026-03-31, pan, 20000, 7]]} kpis.ads.pan red",
            "{ads=[[2026-03-31, pan, 1]], sales=[[2026-03-31, pan, 0, 7]]} kpis.ads.pan"
                + " SMALL_SAMPLE");
  }

  private static Consumer<KpiBuilder> each(String metric, String green) {
    return k ->
        k.metric(metric)
            .forEach("sku")
            .better("higher")
            .band("green", green)
            .band("red", "otherwise");
  }

  @Test
  void whereARowIsNotEnoughThereIsNoTest() {
    DraftBuilder shop =
        shop()
            .metric("cover", m -> m.formula("stock / per_day(rolling(units, 28 days))"))
            .metric("days", m -> m.set("count_distinct", "sales.date"))
            .kpi("cover", each("cover", "at least 5 days"))
            .kpi("days", each("days", "at least 2"));
    assertThat(edges(shop).left()).extracting(Left::why).containsOnly(Why.ROWS);
  }

  @Test
  void alertsAreAskedOfEveryDay() {
    DraftBuilder shop =
        shop()
            .kpi("ads", ads())
            .alert("waste", a -> a.when("ad_share > 20% and stock < 4").severity("warning"));
    assertThat(said(shop))
        .contains(
            "waste: ad_share, exactly 20% | ad_share 20% a day stock 3 a day | alerts.waste ok",
            "waste: ad_share, the first value above 20% | ad_share 20.01% a day stock 3 a day |"
                + " alerts.waste firing",
            "waste: stock, the last value below 4 | ad_share 20.01% a day stock 3 a day |"
                + " alerts.waste firing",
            "waste: stock, exactly 4 | ad_share 20.01% a day stock 4 a day | alerts.waste ok");
  }

  @Test
  void tiersRowsGatesAndPenaltiesHaveEdges() {
    DraftBuilder shop =
        shop()
            .kpi("ads", ads())
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(
                            b ->
                                b.set("amount", "BRL 100").set("per", "month").onlyIf("units >= 5"))
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "whole")
                                    .tier("BRL 1_000", "3%")
                                    .above("2%")
                                    .onlyIf("ad_share < 15%"))
                        .bonus(
                            b ->
                                b.set("by", "gmv")
                                    .set("of", "BRL 50")
                                    .row("at_least", "BRL 2_000", "100%"))
                        .bonus(
                            b ->
                                b.set("excess_of", "gmv")
                                    .set("over", "BRL 3_000")
                                    .set("rate", "10%"))
                        .penalty("25% < ad_share", "BRL 10"));
    assertThat(said(shop))
        .contains(
            "base: units, the last value below 5 | units 4 | fees.base BRL 0",
            "base: units, exactly 5 | units 5 | fees.base BRL 100",
            // 3 % of 1,000 and 2 % of 1,000.01, to the cent
            "commission: gmv, exactly BRL 1000 | gmv BRL 1000 ad_share 14.99% |"
                + " fees.commission BRL 30",
            "commission: gmv, the first value above BRL 1000 | gmv BRL 1000.01 ad_share 14.99% |"
                + " fees.commission BRL 20",
            "commission: ad_share, exactly 15% | gmv BRL 1000 ad_share 15% | fees.commission"
                + " BRL 0",
            "bonus[1]: gmv, the last value below BRL 2000 | gmv BRL 1999.99 | fees.bonus[1] BRL 0",
            "bonus[1]: gmv, exactly BRL 2000 | gmv BRL 2000 | fees.bonus[1] BRL 50",
            // 10 % of a cent rounds to nothing
            "bonus[2]: gmv, the first value above BRL 3000 | gmv BRL 3000.01 | fees.bonus[2] BRL 0",
            "penalties[1]: ad_share, exactly 25% | ad_share 25% | fees.penalties[1] BRL 0",
            "penalties[1]: ad_share, the first value above 25% | ad_share 25.01% |"
                + " fees.penalties[1] BRL -10");
  }

  @Test
  void otherMoneyIsExchangedAtOneToOne() {
    DraftBuilder shop =
        shop()
            .table(
                "rates",
                t ->
                    t.key("date", "from", "to")
                        .dimension("date", "date")
                        .dimension("from", "text")
                        .dimension("to", "text")
                        .measure("rate", "number")
                        .set("snapshot", "true")
                        .set("final_after", "1 day"))
            .kpi("ads", ads())
            .fees(
                f ->
                    f.set("currency", "CNY")
                        .exchangeAtPeriodEnd("rates")
                        .commission(
                            c ->
                                c.set("metric", "gmv")
                                    .set("per", "month")
                                    .set("mode", "marginal")
                                    .tier("BRL 1_000", "3%")
                                    .above("2%")));
    assertThat(said(shop))
        .contains("commission: gmv, exactly BRL 1000 | gmv BRL 1000 | fees.commission CNY 30");
  }

  @Test
  void saysOfWhatThereIsNoTest() {
    DraftBuilder shop =
        shop()
            .metric("days", m -> m.set("count_distinct", "sales.date"))
            .kpi("days", each("days", "at least 2"))
            .kpi("ads", k -> ads().accept(k.weight(100)))
            .scorecard(s -> s.points("green", 100).points("amber", 60).points("red", 0))
            .alert("few", a -> a.when("gmv < BRL 10").severity("info"))
            .alert("growing", a -> a.when("gmv > previous(gmv, 1 month)").severity("info"))
            .alert("each", a -> a.forEach("sku").when("rating < 4").severity("info"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(
                            b -> b.set("amount", "BRL 100").set("per", "year").onlyIf("units > 5"))
                        .bonus(
                            b ->
                                b.set("by", "score")
                                    .set("of", "BRL 9")
                                    .row("at_least", "90", "100%"))
                        .penalty("gmv < BRL 1 or units < 1", "BRL 10"));
    assertThat(edges(shop).left())
        .containsExactly(
            new Left("kpis.days", Why.ROWS),
            new Left("alerts.few", Why.GROWS),
            new Left("alerts.growing", Why.CONDITION),
            new Left("alerts.each", Why.ROWS),
            new Left("fees.base", Why.NOTHING),
            new Left("fees.bonus", Why.SCORE),
            new Left("fees.penalties[1]", Why.CONDITION));
  }

  @Test
  void aPeriodWithoutATargetHasNoEdges() {
    DraftBuilder shop =
        shop()
            .target(
                "april",
                t -> t.set("metric", "gmv").set("total", "BRL 31_000").set("over", "2026-04"))
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .target("april")
                        .band("green", "at least 90% of target")
                        .band("red", "otherwise"));
    assertThat(edges(shop).left()).containsExactly(new Left("kpis.sales", Why.NOTHING));
  }
}
