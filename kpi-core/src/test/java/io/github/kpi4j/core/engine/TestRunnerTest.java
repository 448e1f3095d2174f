package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.TestBuilder;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.core.result.Reason;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What authors give and expect; LANGUAGE.md §18. */
class TestRunnerTest {
  static DraftBuilder shop() {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .metric("cover", m -> m.formula("stock / per_day(rolling(units, 10 days))"))
        .metric("usual", m -> m.formula("average_over(stock, 10 days)"))
        .metric("quarter", m -> m.formula("rolling(units, 90 days)"))
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(100)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "stars",
            k ->
                k.metric("rating")
                    .forEach("sku")
                    .better("higher")
                    .band("green", "at least 4")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"))
        .stagePlan(
            "service",
            p -> p.starts("2026-01-01").stage("pilot", s -> s.lasts("31 days")).stage("full"))
        .alert("waste", a -> a.when("ad_share > 20%").severity("warning"));
  }

  private static TestResult run(Consumer<TestBuilder> test) {
    return Shop.compile(shop().test("one", t -> test.accept(t.period("2026-03"))))
        .testing()
        .runAll()
        .get(0);
  }

  private static Consumer<TestBuilder> sales(String gmv, String ads) {
    return t -> t.given("gmv", gmv).given("ad_cost", ads);
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        // 120 / 1,000 = 12 %
        one(sales("BRL 1_000", "BRL 120"), t -> t.expect("metrics", "ad_share", "12%")),
        one(sales("BRL 1_000", "BRL 120"), t -> t.expect("kpis", "ads", "green")),
        // 121 / 1,000 = 12.1 %
        one(sales("BRL 1_000", "BRL 121"), t -> t.expect("kpis", "ads", "amber")),
        one(sales("BRL 1_000", "BRL 121"), t -> t.expect("score", "60")),
        one(sales("BRL 1_000", "BRL 121"), t -> t.expect("grade", "B")),
        one(sales("BRL 0", "BRL 121"), t -> t.expect("kpis", "ads", "UNDEFINED")),
        one(sales("BRL 0", "BRL 121"), t -> t.expect("kpis", "ads", "none")),
        one(sales("BRL 0", "BRL 121"), t -> t.expect("score", "none")),
        // Every day: 31 x 10 of 31 x 100 = 10 %
        one(sales("BRL 100 a day", "BRL 10 a day"), t -> t.expect("metrics", "gmv", "BRL 3_100")),
        one(sales("BRL 100 a day", "BRL 10 a day"), t -> t.expect("metrics", "ad_share", "10%")),
        // 28 days from the fourth on
        one(
            t -> t.given("gmv", "BRL 100 a day from 2026-03-04"),
            t -> t.expect("metrics", "gmv", "BRL 2_800")),
        one(
            t -> t.given("gmv", "BRL 100 a day until 2026-03-03", "BRL 1 a day from 2026-03-31"),
            t -> t.expect("metrics", "gmv", "BRL 301")),
        // 60 pieces, 2 a day in the ten days: 30 days
        one(
            t -> t.given("stock", "60").given("units", "2 a day"),
            t -> t.expect("metrics", "cover", "30 days")),
        // 10 on four days and 40 on six, in the last ten: 28; on the last four alone: 40
        one(
            t -> t.given("stock", "10 a day until 2026-03-25", "40 a day from 2026-03-26"),
            t -> t.expect("metrics", "usual", "28")),
        one(
            t -> t.given("stock", "40 a day from 2026-03-28"),
            t -> t.expect("metrics", "usual", "40")),
        one(
            t -> t.given("stock", "40 a day until 2026-03-21"),
            t -> t.expect("metrics", "usual", "none")),
        one(t -> t.given("gmv", "BRL 1"), t -> t.expect("stages", "service", "full")),
        // 210 of 1,000 on the whole month, so 21 %; an alert looks day by day and has only the sum
        one(sales("BRL 100 a day", "BRL 21 a day"), t -> t.expect("alerts", "waste", "firing")),
        one(sales("BRL 100 a day", "BRL 19 a day"), t -> t.expect("alerts", "waste", "ok")),
        one(
            t ->
                t.row("reviews", Map.of("sku", "pan", "rating", "4.5", "date", "2026-03-31"))
                    .row("reviews", Map.of("sku", "pot", "rating", "3.5")),
            t -> t.expect("kpis", "stars", "pan", "green").expect("kpis", "stars", "pot", "red")),
        one(
            t -> t.row("sales", Map.of("date", "2026-03-01/2026-03-10", "amount", "BRL 5")),
            t -> t.expect("metrics", "gmv", "BRL 50")),
        // The 90 days to 31 March begin on 1 January: 7 pieces on it, 2 on the last, none between.
        one(
            t ->
                t.row("sales", Map.of("date", "2026-01-01", "units", "7"))
                    .row("sales", Map.of("date", "2026-03-31", "units", "2")),
            t -> t.expect("metrics", "quarter", "9")),
        one(
            t ->
                t.row("sales", Map.of("date", "2026-01-02", "units", "7"))
                    .row("sales", Map.of("date", "2026-03-31", "units", "2")),
            t -> t.expect("metrics", "quarter", "none")));
  }

  private static Arguments one(Consumer<TestBuilder> given, Consumer<TestBuilder> expected) {
    return Arguments.of(given, expected);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void passes(Consumer<TestBuilder> given, Consumer<TestBuilder> expected) {
    TestResult result = run(given.andThen(expected));

    assertThat(result.mismatches()).isEmpty();
    assertThat(result.passed()).isTrue();
  }

  @Test
  void aTestWithoutADayIsOfFinalFacts() {
    assertThat(run(t -> t.given("gmv", "BRL 1").expect("metrics", "gmv", "BRL 1")).evaluation())
        // Ads are final 17 days after the last of March.
        .satisfies(e -> assertThat(e.asOf().day()).isEqualTo("2026-04-17"));
  }

  @Test
  void saysWhatCameInstead() {
    Mismatch wrong = wrong(t -> t.expect("kpis", "ads", "green"));
    assertThat(wrong.expectation().path()).isEqualTo("kpis.ads");
    assertThat(wrong.got()).isEqualTo("amber: 12.10% (at most 18%)");
    assertThat(wrong.explanation().orElseThrow().expression()).isEqualTo("ad_cost / gmv");
  }

  @Test
  void saysItOfEverything() {
    assertThat(wrong(t -> t.expect("metrics", "ad_share", "12%")).got()).isEqualTo("12.10%");
    assertThat(wrong(t -> t.expect("metrics", "units", "5")).got()).startsWith("NO_DATA: ");
    assertThat(wrong(t -> t.expect("metrics", "units", "5")).reason())
        .hasValueSatisfying(reason -> assertThat(reason.kind()).isEqualTo(Reason.Kind.NO_DATA));
    assertThat(wrong(t -> t.expect("score", "100")).got()).isEqualTo("60.0");
    assertThat(wrong(t -> t.expect("score", "100")).reason()).isEmpty();
    assertThat(wrong(t -> t.expect("grade", "A")).got()).isEqualTo("B");
    assertThat(wrong(t -> t.expect("stages", "service", "pilot")).got()).isEqualTo("full");
    assertThat(wrong(t -> t.expect("kpis", "stars", "pan", "green")).got()).isEqualTo("none []");
    assertThat(wrong(t -> t.expect("alerts", "waste", "firing")).got()).isEqualTo("ok");
  }

  @Test
  void aValueIsExpectedAsItIsShown() {
    // 100.004 / 3,000.12 = 3.3333 %, shown with two places
    TestResult result =
        run(
            t ->
                t.given("gmv", "BRL 3_000.12")
                    .given("ad_cost", "BRL 100")
                    .expect("metrics", "ad_share", "3.33%"));
    assertThat(result.mismatches()).isEmpty();
  }

  private static Mismatch wrong(Consumer<TestBuilder> expected) {
    List<Mismatch> found = run(sales("BRL 1_000", "BRL 121").andThen(expected)).mismatches();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
