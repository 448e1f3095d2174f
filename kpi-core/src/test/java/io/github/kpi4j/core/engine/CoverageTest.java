package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TestBuilder;
import io.github.kpi4j.core.expectation.Branch;
import io.github.kpi4j.core.expectation.Coverage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which ways of a contract its tests have gone; LANGUAGE.md §18. */
class CoverageTest {
  private static DraftBuilder shop() {
    return TestRunnerTest.shop()
        .scorecard(s -> s.redLine("ad_share > 30%", "score 0"))
        .fees(
            f ->
                f.set("currency", "BRL")
                    .base(b -> b.set("amount", "BRL 100").set("per", "month").onlyIf("gmv > BRL 0"))
                    .commission(
                        c ->
                            c.set("metric", "gmv")
                                .set("per", "month")
                                .set("mode", "marginal")
                                .tier("BRL 1_000", "3%")
                                .above("2%"))
                    .bonus(
                        b ->
                            b.set("by", "score")
                                .set("of", "BRL 50")
                                .row("at_least", "90", "100%")
                                .row("at_least", "60", "40%")
                                .onlyIf("ad_share < 15%"))
                    .penalty("ad_share > 25%", "BRL 10"));
  }

  private static Coverage coverage(DraftBuilder shop) {
    TestRunner runner = Shop.compile(shop).testing();
    return runner.coverage(runner.runAll());
  }

  private static DraftBuilder with(Consumer<TestBuilder> test) {
    return shop().test("one", t -> test.accept(t.period("2026-03").expect("score", "none")));
  }

  private static List<String> names(List<Branch> branches) {
    return branches.stream().map(branch -> (branch.holds() ? "" : "not ") + branch.path()).toList();
  }

  @Test
  void withoutTestsEverythingIsMissed() {
    Coverage none = coverage(shop());
    assertThat(none.reached()).isEmpty();
    assertThat(names(none.missed()))
        .containsExactly(
            "stage_plans.service.pilot",
            "stage_plans.service.full",
            "kpis.ads.bands.green",
            "kpis.ads.bands.amber",
            "kpis.ads.bands.red",
            "kpis.stars.bands.green",
            "kpis.stars.bands.red",
            "scorecard.grades.A",
            "scorecard.grades.B",
            "scorecard.red_lines[1]",
            "not scorecard.red_lines[1]",
            "alerts.waste",
            "not alerts.waste",
            "fees.base.only_if[1]",
            "not fees.base.only_if[1]",
            "fees.commission.rates[1]",
            "fees.commission.rates[2]",
            "fees.bonus.table[1]",
            "fees.bonus.table[2]",
            "not fees.bonus.table",
            "fees.bonus.only_if[1]",
            "not fees.bonus.only_if[1]",
            "fees.penalties[1]",
            "not fees.penalties[1]");
    assertThat(none).hasToString("0 of 24");
    assertThat(none.missed().get(2).condition()).isEqualTo("at most 12%");
  }

  @Test
  void aTestGoesItsWayWhateverItExpects() {
    // 1,000 of sales and 100 of ads a day: 10 %, and 31,000 in the month.
    Coverage one =
        coverage(with(t -> t.given("gmv", "BRL 1_000 a day").given("ad_cost", "BRL 100 a day")));
    assertThat(names(one.reached()))
        .containsExactly(
            "stage_plans.service.full",
            "kpis.ads.bands.green",
            "scorecard.grades.A",
            "not scorecard.red_lines[1]",
            "not alerts.waste",
            "fees.base.only_if[1]",
            "fees.commission.rates[1]",
            "fees.commission.rates[2]",
            "fees.bonus.table[1]",
            "fees.bonus.only_if[1]",
            "not fees.penalties[1]");
  }

  @Test
  void theOtherWayIsAnotherBranch() {
    // 10 of sales and 4 of ads a day: 40 %, red, and a score of 0.
    Coverage one =
        coverage(with(t -> t.given("gmv", "BRL 10 a day").given("ad_cost", "BRL 4 a day")));
    assertThat(names(one.reached()))
        .containsExactly(
            "stage_plans.service.full",
            "kpis.ads.bands.red",
            "scorecard.grades.B",
            "scorecard.red_lines[1]",
            "alerts.waste",
            "fees.base.only_if[1]",
            "fees.commission.rates[1]",
            "not fees.bonus.only_if[1]",
            "fees.penalties[1]");
  }

  @Test
  void aRowThatIsNotMetAndAGateThatIsShut() {
    // No ads of sales of zero cannot be judged, so only the gate of the base fee is asked.
    assertThat(
            names(
                coverage(with(t -> t.given("gmv", "BRL 0 a day").given("ad_cost", "BRL 0 a day")))
                    .reached()))
        .contains("not fees.base.only_if[1]", "fees.commission.rates[1]")
        .doesNotContain("kpis.ads.bands.green", "fees.bonus.only_if[1]");
  }

  @Test
  void subjectsCountEach() {
    Coverage one =
        coverage(
            with(
                t ->
                    t.row("reviews", Map.of("sku", "pan", "rating", "4.5"))
                        .row("reviews", Map.of("sku", "pot", "rating", "3.5"))));
    assertThat(names(one.reached())).contains("kpis.stars.bands.green", "kpis.stars.bands.red");
  }

  @Test
  void whatAnAmendmentChangesIsAnotherBranch() {
    DraftBuilder amended =
        shop()
            .amendment(
                a ->
                    a.days("2026-07-01", "2026-06-01")
                        .change(
                            c ->
                                c.kpi(
                                    "stars",
                                    k ->
                                        k.band("green", "at least 4.5").band("red", "otherwise"))));
    assertThat(coverage(amended).missed())
        .filteredOn(branch -> branch.path().equals("kpis.stars.bands.green"))
        .extracting(Branch::condition)
        .containsExactly("at least 4", "at least 4.5");
  }

  private static List<String> limits(String gmv) {
    DraftBuilder shop =
        TestRunnerTest.shop()
            .target(
                "march",
                t -> t.set("metric", "gmv").set("total", "BRL 31_000").set("over", "2026-03"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .bonus(
                            b -> b.set("excess_of", "gmv").set("over", "march").set("rate", "10%"))
                        .bonus(
                            b ->
                                b.set("excess_of", "gmv")
                                    .set("over", "BRL 40_000")
                                    .set("rate", "10%"))
                        .set("floor", "BRL 100")
                        .set("cap", "BRL 900")
                        .set("contract_cap", "BRL 800"))
            .test("one", t -> t.period("2026-03").given("gmv", gmv).expect("score", "none"));
    return coverage(shop).reached().stream()
        .filter(branch -> branch.path().startsWith("fees."))
        .map(branch -> (branch.holds() ? "" : "not ") + branch.path() + " " + branch.condition())
        .toList();
  }

  @Test
  void whatABonusExceedsAndTheLeastAndTheMostAreBranches() {
    // Nothing above 31,000 is a bonus of nothing, which the least makes 100.
    assertThat(limits("BRL 31_000"))
        .containsExactly(
            "not fees.bonus[1].over gmv over march",
            "not fees.bonus[2].over gmv over BRL 40000",
            "fees.floor BRL 100",
            "not fees.cap BRL 900",
            "not fees.contract_cap BRL 800");
    // 10 % of 10,000 and of 1,000 are 1,100.
    assertThat(limits("BRL 41_000"))
        .containsExactly(
            "fees.bonus[1].over gmv over march",
            "fees.bonus[2].over gmv over BRL 40000",
            "not fees.floor BRL 100",
            "fees.cap BRL 900",
            "fees.contract_cap BRL 800");
    // 10 % of 8,500 are 850.
    assertThat(limits("BRL 39_500"))
        .containsExactly(
            "fees.bonus[1].over gmv over march",
            "not fees.bonus[2].over gmv over BRL 40000",
            "not fees.floor BRL 100",
            "not fees.cap BRL 900",
            "fees.contract_cap BRL 800");
  }
}
