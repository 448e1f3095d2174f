package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.ProposedTests;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests at the edges of a contract; LANGUAGE.md §18. */
class ProposedTestsTest {
  private static void ads(KpiBuilder kpi) {
    kpi.metric("ad_share").better("lower").band("green", "at most 12%").band("red", "otherwise");
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

  /** What no test reaches, and why. */
  private static List<String> left(DraftBuilder shop) {
    return edges(shop).left().stream()
        .map(left -> left.branch().path() + " " + left.branch().holds() + " " + left.why())
        .toList();
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
    assertThat(said(shop().kpi("ads", ProposedTestsTest::ads)))
        .containsExactly(
            "ads: the last value below 12% | ad_share 11.99% | kpis.ads green",
            "ads: exactly 12% | ad_share 12% | kpis.ads green",
            "ads: the first value above 12% | ad_share 12.01% | kpis.ads red",
            "ads: no data | | kpis.ads NO_DATA",
            "ads: nothing to divide by | gmv BRL 0 a day ad_cost BRL 1 a day | kpis.ads UNDEFINED");
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
            "{sales=[[2026-03-31, pan, 20000, 7]], ads=[[2026-03-31, pan, 2398]]} kpis.ads.pan"
                + " green",
            "{sales=[[2026-03-31, pan, 20000, 7]], ads=[[2026-03-31, pan, 2400]]} kpis.ads.pan"
                + " green",
            "{sales=[[2026-03-31, pan, 20000, 7]], ads=[[2026-03-31, pan, 2402]]} kpis.ads.pan red",
            "{sales=[[2026-03-31, pan, 20000, 7]]} kpis.ads.pan NO_DATA",
            "{sales=[[2026-03-31, pan, 0, 7]], ads=[[2026-03-31, pan, 1]]} kpis.ads.pan"
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
  void windowsReachBackBeforeThePeriod() {
    DraftBuilder shop =
        shop()
            .metric("cover", m -> m.formula("stock / per_day(rolling(units, 28 days))"))
            .kpi("cover", each("cover", "at least 5 days"));
    assertThat(left(shop)).isEmpty();
    // 280,000 pieces in the 28 days from 4 to 31 March are 10,000 a day; five days need 50,000.
    assertThat(edges(shop).tests())
        .extracting(ContractTest::facts)
        .extracting(Object::toString)
        .contains(
            "{sales=[[2026-03-31, any, 0, 280000]], stock=[[2026-03-31, any, any, 49000]]}",
            "{sales=[[2026-03-31, any, 0, 280000]], stock=[[2026-03-31, any, any, 50000]]}");
  }

  private static List<String> counted(String how, String what, String bound) {
    DraftBuilder shop =
        shop()
            .table(
                "orders",
                t ->
                    t.key("order")
                        .dimension("date", "date")
                        .dimension("order", "text")
                        .dimension("sku", "text")
                        .measure("amount", "BRL"))
            .metric("counted", m -> m.set(how, what))
            .kpi("counted", each("counted", bound));
    Proposals proposals = Proposals.of(shop, "2026-03");
    return proposals.left().isEmpty() ? proposals.named("counted: exactly") : proposals.left();
  }

  @Test
  void whatIsCountedHasAsManyRows() {
    // The key tells the rows of a product apart by their days, and those of orders by their names.
    assertThat(counted("count", "sales", "at least 3"))
        .containsExactly(
            "counted: exactly 3 | sales [2026-03-29, any, 0, 0] to [2026-03-31, any, 0, 0] |"
                + " kpis.counted.any green");
    assertThat(counted("count", "orders", "at least 3"))
        .containsExactly(
            "counted: exactly 3 | orders [2026-03-31, any, any, 0] to [2026-03-31, any 3, any, 0]"
                + " | kpis.counted.any green");
    assertThat(counted("count_distinct", "orders.order", "at least 3"))
        .containsExactly(
            "counted: exactly 3 | orders [2026-03-31, any, any, 0] to [2026-03-31, any 3, any, 0]"
                + " | kpis.counted.any green");
    assertThat(counted("count_distinct", "orders.date", "at least 2"))
        .containsExactly(
            "counted: exactly 2 | orders [2026-03-30, any, any, 0] to [2026-03-31, any 2, any, 0]"
                + " | kpis.counted.any green");
    assertThat(counted("count_distinct", "stock.house", "at least 2"))
        .containsExactly(
            "counted: exactly 2 | stock [2026-03-31, any, any, 0] to [2026-03-31, any, any 2, 0] |"
                + " kpis.counted.any green");
  }

  @Test
  void whatIsDividedByACountHasFewRows() {
    DraftBuilder shop =
        shop()
            .table(
                "orders",
                t ->
                    t.key("order")
                        .dimension("date", "date")
                        .dimension("order", "text")
                        .dimension("sku", "text")
                        .measure("amount", "BRL"))
            .metric("revenue", m -> m.sum("orders.amount"))
            .metric("orders", m -> m.set("count", "orders"))
            .metric("order_value", m -> m.formula("revenue / orders"))
            .kpi("order_value", each("order_value", "at least BRL 250"));
    Proposals proposals = Proposals.of(shop, "2026-03");
    assertThat(proposals.left()).isEmpty();
    assertThat(proposals.named("order_value: exactly"))
        .containsExactly(
            "order_value: exactly BRL 250 | orders [2026-03-31, any, any, 250] |"
                + " kpis.order_value.any green");
  }

  @Test
  void aSubjectIsOneThatHasAPartOfTheTarget() {
    DraftBuilder shop =
        shop()
            .target(
                "march",
                t ->
                    t.set("metric", "gmv")
                        .set("total", "BRL 3_000")
                        .set("over", "2026-03")
                        .split("sku", Map.of("pan", "2", "pot", "1")))
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .forEach("sku")
                        .where("sku", "pan")
                        .better("higher")
                        .target("march")
                        .band("green", "at least 90% of target")
                        .band("red", "otherwise"));
    Proposals proposals = Proposals.of(shop, "2026-03");
    assertThat(proposals.left()).isEmpty();
    // Two of three parts of 3,000 are 2,000, and 90 % of them 1,800.
    assertThat(proposals.named("sales: exactly"))
        .containsExactly(
            "sales: exactly BRL 1800 | sales [2026-03-31, pan, 1800, 0] | kpis.sales.pan green");
  }

  @Test
  void aSubjectOfTwoWordsIsAPartWithinAPart() {
    DraftBuilder shop =
        shop()
            .table(
                "deals",
                t ->
                    t.key("date", "category", "channel")
                        .dimension("date", "date")
                        .dimension("category", "text")
                        .dimension("channel", "text")
                        .measure("amount", "BRL"))
            .metric("deals", m -> m.sum("deals.amount"))
            .target(
                "march",
                t ->
                    t.set("metric", "deals")
                        .set("total", "BRL 4_000")
                        .set("over", "2026-03")
                        .split("category", Map.of("kitchen", "1"))
                        .splitWithin("channel", Map.of("kitchen", Map.of("fba", "1"))))
            .kpi(
                "deals",
                k ->
                    k.metric("deals")
                        .forEach("category", "channel")
                        .better("higher")
                        .target("march")
                        .band("green", "at least 90% of target")
                        .band("red", "otherwise"));
    // 90 % of 4,000 are 3,600.
    assertThat(Proposals.of(shop, "2026-03").named("deals: exactly"))
        .containsExactly(
            "deals: exactly BRL 3600 | deals [2026-03-31, kitchen, fba, 3600] |"
                + " kpis.deals.kitchen · fba green");
  }

  @Test
  void whatCountsMoreThanATestHasRowsHasAReason() {
    // Any value there can be shows the band that it lies in.
    assertThat(counted("count", "orders", "at least 62"))
        .containsExactly("kpis.counted.bands.green COUNTS");
    // A product is one product only.
    assertThat(counted("count_distinct", "sales.sku", "at least 3"))
        .containsExactly("kpis.counted.bands.green COUNTS");
    // A month has 31 days on which a product can sell.
    assertThat(counted("count", "sales", "at least 33"))
        .containsExactly("kpis.counted.bands.green COUNTS");
  }

  @Test
  void alertsAreAskedOfEveryDay() {
    DraftBuilder shop =
        shop()
            .kpi("ads", ProposedTestsTest::ads)
            .alert("waste", a -> a.when("ad_share > 20% and stock < 4").severity("warning"));
    assertThat(said(shop))
        .contains(
            "waste: ad_share, exactly 20% | stock 3 a day ad_share 20% a day | alerts.waste ok",
            "waste: ad_share, the first value above 20% | stock 3 a day ad_share 20.01% a day |"
                + " alerts.waste firing",
            "waste: stock, the last value below 4 | stock 3 a day ad_share 20.01% a day |"
                + " alerts.waste firing",
            "waste: stock, exactly 4 | stock 4 a day ad_share 20.01% a day | alerts.waste ok");
  }

  @Test
  void tiersRowsGatesAndPenaltiesHaveEdges() {
    DraftBuilder shop =
        shop()
            .kpi("ads", ProposedTestsTest::ads)
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
            .kpi("ads", ProposedTestsTest::ads)
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
  void saysWhyNoTestGoesAWay() {
    DraftBuilder shop =
        shop()
            .metric("days", m -> m.set("count_distinct", "sales.date"))
            .metric("net", m -> m.formula("max(gmv, ad_cost) - min(gmv, ad_cost)"))
            .kpi("days", each("days", "at least 100"))
            .kpi("net", each("net", "at least BRL 2"))
            .kpi("ads", k -> ads(k.weight(100)))
            .scorecard(
                s ->
                    s.points("green", 100)
                        .points("amber", 60)
                        .points("red", 0)
                        .grade("A", "at least 90")
                        .grade("B", "at least 50")
                        .grade("C", "otherwise"))
            .alert("never", a -> a.when("gmv < BRL 10 and gmv > BRL 20").severity("info"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .base(
                            b ->
                                b.set("amount", "BRL 100")
                                    .set("per", "month")
                                    .onlyIf("units > 5 or units <= 5")));
    assertThat(left(shop))
        .containsExactly(
            "kpis.days.bands.green true COUNTS",
            "kpis.net.bands.green true FORMULA",
            "kpis.net.bands.red true FORMULA",
            // One KPI that is green or red makes 100 or 0.
            "scorecard.grades.B true NEVER",
            "alerts.never true CONDITION",
            "fees.base.only_if[1] false CONDITION");
  }

  @Test
  void formulasThatNobodyWritesDoNotTakeForEver() {
    DraftBuilder shop = shop().metric("m0", m -> m.set("count", "sales"));
    for (int i = 1; i <= 25; i++) {
      String before = "m" + (i - 1);
      shop.metric(
          "m" + i, m -> m.formula("(" + before + " + " + before + ") / (" + before + " + 1)"));
    }
    shop.kpi("deep", each("m25", "at least 1"))
        .alert("deep", a -> a.forEach("sku").when("m25 > 1").severity("info"));
    assertThat(left(shop)).contains("kpis.deep.bands.green true COUNTS");
  }

  @Test
  void ofWhatNothingComesInThePeriodAnotherIsTaken() {
    DraftBuilder shop =
        shop()
            .target(
                "april",
                t -> t.set("metric", "gmv").set("total", "BRL 30_000").set("over", "2026-04"))
            .kpi(
                "sales",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .target("april")
                        .band("green", "at least 90% of target")
                        .band("red", "otherwise"));
    assertThat(left(shop)).isEmpty();
    assertThat(edges(shop).tests())
        .extracting(t -> t.name() + " in " + t.period())
        .contains("sales: exactly BRL 27000 in 2026-04");
  }

  @Test
  void whereNothingComesInAnyPeriodThatIsSaid() {
    // Days that are no month, week or year have no others of their size.
    DraftBuilder shop =
        Shop.data()
            .set("term", "2026-01-01/2026-03-31")
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
    CompiledContract contract = Shop.compile(shop);
    assertThat(contract.testing().edges(contract.period("2026-01-05/2026-01-09")).left())
        .extracting(left -> left.branch().path() + " " + left.why())
        .containsExactly("kpis.sales.bands.green NOTHING", "kpis.sales.bands.red NOTHING");
  }
}
