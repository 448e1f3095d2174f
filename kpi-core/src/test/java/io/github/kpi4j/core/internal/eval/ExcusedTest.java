package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.ExcuseBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Days that both sides have agreed not to count leave what is judged, and nothing else; LANGUAGE.md
 * §8.
 */
class ExcusedTest {
  private static void share(KpiBuilder kpi) {
    kpi.metric("ad_share").better("lower").band("green", "at most 10%").band("red", "otherwise");
  }

  private static Consumer<ExcuseBuilder> excuse(String from, String until, String... metrics) {
    return e -> e.metrics(metrics).days(from, until).reason("strike").agreedOn("2026-04-02");
  }

  private static Evaluation march(DraftBuilder draft, Consumer<FactSetBuilder> rows) {
    return Shop.evaluate(Shop.compile(draft), "2026-03", "2026-06-30", rows);
  }

  /** 100 a day and ads of 5; on 10 and 11 March nothing was sold and the ads cost 50 and 60. */
  private static void days(FactSetBuilder facts) {
    var sales = facts.table("sales").covers(Period.parse("2026-03").days());
    var ads = facts.table("ads").covers(Period.parse("2026-03").days());
    for (int day = 1; day <= 31; day++) {
      String date = String.format("2026-03-%02d", day);
      boolean strike = day == 10 || day == 11;
      sales.add(date, "A", strike ? "0" : "100", strike ? 0 : 1);
      ads.add(date, "A", strike ? (day == 10 ? "50" : "60") : "5");
    }
  }

  @Test
  void theDaysLeaveNumeratorAndDenominator() {
    DraftBuilder all = Shop.data().kpi("share", ExcusedTest::share);
    // (29 × 5 + 50 + 60) / (29 × 100) = 255 / 2900
    assertThat(march(all, ExcusedTest::days).kpi("share").explanation().amount().known())
        .contains(Rational.parse("255/2900"));
    DraftBuilder excused =
        Shop.data()
            .kpi("share", ExcusedTest::share)
            .excused(excuse("2026-03-10", "2026-03-11", "ad_share"));
    // 145 / 2900, both days out
    assertThat(march(excused, ExcusedTest::days).kpi("share").explanation().amount().known())
        .contains(Rational.parse("0.05"));
  }

  @Test
  void bothDaysAreIncludedAndNoOther() {
    DraftBuilder draft =
        Shop.data()
            .kpi("cost", k -> k.metric("ad_cost").better("lower").band("green", "otherwise"))
            .excused(excuse("2026-03-11", "2026-03-12", "ad_cost"));
    // 255 − 60 − 5
    assertThat(march(draft, ExcusedTest::days).kpi("cost").explanation().amount().known())
        .contains(Rational.of(190));
  }

  @Test
  void onlyWhereTheMetricItselfIsJudged() {
    DraftBuilder draft =
        Shop.data()
            .metric("per_sale", m -> m.formula("ad_share * 100"))
            .kpi("share", ExcusedTest::share)
            .kpi("cost", Shop.seen("ad_cost"))
            .kpi("per_sale", Shop.seen("per_sale"))
            .excused(excuse("2026-03-10", "2026-03-11", "ad_share"));
    Evaluation march = march(draft, ExcusedTest::days);
    // The leaves of an excused metric serve another KPI on all days, and so does the metric itself
    // where it is a part of another one.
    assertThat(march.kpi("cost").explanation().amount().known()).contains(Rational.of(255));
    assertThat(march.kpi("per_sale").explanation().amount().known())
        .contains(Rational.parse("25500/2900"));
  }

  @Test
  void measuringWithoutJudgingKnowsNoExcuses() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi("share", ExcusedTest::share)
                .excused(excuse("2026-03-10", "2026-03-11", "ad_share")));
    assertThat(
            contract
                .measure(
                    Shop.facts(contract, ExcusedTest::days),
                    io.github.kpi4j.core.value.AsOf.date("2026-06-30"))
                .metric("ad_share", contract.period("2026-03"))
                .amount()
                .known())
        .contains(Rational.parse("255/2900"));
  }

  @Test
  void whatWasAgreedLaterIsNotKnownBefore() {
    CompiledContract contract =
        Shop.compile(
            Shop.data()
                .kpi("share", ExcusedTest::share)
                .excused(excuse("2026-03-10", "2026-03-11", "ad_share")));
    assertThat(
            Shop.evaluate(contract, "2026-03", "2026-04-01", ExcusedTest::days)
                .kpi("share")
                .explanation()
                .amount()
                .known())
        .contains(Rational.parse("255/2900"));
    assertThat(
            Shop.evaluate(contract, "2026-03", "2026-04-02", ExcusedTest::days)
                .kpi("share")
                .explanation()
                .amount()
                .known())
        .contains(Rational.parse("0.05"));
  }

  @Test
  void aDayThatIsExcusedNeedNotArrive() {
    DraftBuilder draft =
        Shop.data()
            .kpi("sales", Shop.seen("gmv"))
            .excused(excuse("2026-03-30", "2026-03-31", "gmv"));
    Consumer<FactSetBuilder> rows =
        f -> f.table("sales").add("2026-03-01", "A", "1", 1).add("2026-03-29", "A", "1", 1);
    assertThat(march(draft, rows).kpi("sales").standing().finality()).isEqualTo(Finality.FINAL);
  }

  @Test
  void averagesDivideByTheDaysThatCount() {
    DraftBuilder draft =
        Shop.data()
            .metric("daily", m -> m.formula("per_day(gmv)"))
            .kpi("daily", Shop.seen("daily"))
            .excused(excuse("2026-03-10", "2026-03-11", "daily"));
    // 2,900 over 31 − 2 days
    assertThat(march(draft, ExcusedTest::days).kpi("daily").explanation().amount().known())
        .contains(Rational.of(100));
  }

  @Test
  void aWindowKeepsItsDaysAndLeavesOutTheExcused() {
    DraftBuilder draft =
        Shop.data()
            .metric("recent", m -> m.formula("rolling(ad_cost, 25 days)"))
            .kpi("recent", Shop.seen("recent"))
            .excused(excuse("2026-03-10", "2026-03-10", "recent"));
    // 7 to 31 March are 25 days: 23 × 5 + 60, the 10th left out and no other day instead
    assertThat(march(draft, ExcusedTest::days).kpi("recent").explanation().amount().known())
        .contains(Rational.of(175));
  }

  @Test
  void aStateIsThatOfTheLastDayThatCounts() {
    DraftBuilder draft =
        Shop.data()
            .kpi("stock", Shop.seen("stock"))
            .excused(excuse("2026-03-30", "2026-03-31", "stock"));
    Consumer<FactSetBuilder> rows =
        f ->
            f.table("stock")
                .add("2026-03-28", "A", "x", 70)
                .add("2026-03-29", "A", "x", 60)
                .add("2026-03-30", "A", "x", 5)
                .add("2026-03-31", "A", "x", 4);
    assertThat(march(draft, rows).kpi("stock").explanation().amount().known())
        .contains(Rational.of(60));
  }

  @Test
  void aMeanOverDaysLeavesThemOut() {
    DraftBuilder draft =
        Shop.data()
            .metric("mean", m -> m.formula("average_over(stock, 4 days)"))
            .kpi("mean", Shop.seen("mean"))
            .excused(excuse("2026-03-30", "2026-03-30", "mean"));
    Consumer<FactSetBuilder> rows =
        f ->
            f.table("stock")
                .add("2026-03-28", "A", "x", 70)
                .add("2026-03-29", "A", "x", 60)
                .add("2026-03-30", "A", "x", 5)
                .add("2026-03-31", "A", "x", 20);
    // (70 + 60 + 20) / 3
    assertThat(march(draft, rows).kpi("mean").explanation().amount().known())
        .contains(Rational.of(50));
  }

  @Test
  void theSampleAndTheSharesAreThoseOfTheDaysThatCount() {
    DraftBuilder draft =
        Shop.data()
            .kpi("share", k -> share(k.minSample("units", "at least 30")))
            .excused(excuse("2026-03-01", "2026-03-02", "ad_share"));
    // 29 days with a unit, two of them excused
    assertThat(march(draft, ExcusedTest::days).kpi("share").outcome())
        .hasToString("not evaluable: units is 27, and has to be at least 30");
  }

  @Test
  void aSubjectThatWasThereOnExcusedDaysOnlyIsNone() {
    DraftBuilder draft =
        Shop.data()
            .kpi("share", k -> share(k.forEach("sku")))
            .excused(excuse("2026-03-10", "2026-03-11", "ad_share"));
    Consumer<FactSetBuilder> rows =
        f -> {
          days(f);
          f.table("ads").add("2026-03-10", "B", "7");
        };
    assertThat(march(draft, rows).kpi("share").subjects())
        .extracting(SubjectResult::subject)
        .containsExactly("A");
  }

  private static DraftBuilder scored(String noData) {
    return Shop.data()
        .kpi("share", k -> share(k.weight(60)))
        .kpi(
            "sales",
            k ->
                k.metric("gmv")
                    .better("higher")
                    .weight(30)
                    .band("green", "at least BRL 2_900")
                    .band("red", "otherwise"))
        .kpi(
            "units",
            k ->
                k.metric("units")
                    .better("higher")
                    .weight(10)
                    .band("green", "at least 30")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("red", 0)
                    .noData(noData)
                    .redLine("ad_share > 8%", "cap 59"));
  }

  @Test
  void aWhollyExcusedKpiLeavesTheWeights() {
    Evaluation march =
        march(
            scored("withhold").excused(excuse("2026-03-01", "2026-03-31", "ad_share")),
            ExcusedTest::days);
    assertThat(march.kpi("share").isExcused()).isTrue();
    assertThat(((Outcome.NotEvaluable) march.kpi("share").outcome()).reason().kind())
        .isEqualTo(Reason.Kind.EXCUSED);
    Score score = march.score().orElseThrow();
    assertThat(score.lines()).extracting(Score.Line::excused).containsExactly(true, false, false);
    // 30 and 10 are three and one quarter of what is left; sales are green, units are red.
    assertThat(score.lines())
        .extracting(Score.Line::counted)
        .containsExactly(Rational.ZERO, Rational.of(75), Rational.of(25));
    assertThat(score.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("75"));
    assertThat(score.redLines().get(0).finding()).isEqualTo(Finding.EXCUSED);
    assertThat(score.withheldBy()).isEmpty();
  }

  @Test
  void soDoesOneThatIsJudgedByProduct() {
    Evaluation march =
        march(
            Shop.data()
                .kpi("share", k -> share(k.weight(60).forEach("sku").scoreBy("worst")))
                .kpi(
                    "units",
                    k -> k.metric("units").better("higher").weight(40).band("green", "otherwise"))
                .scorecard(s -> s.points("green", 100).points("red", 0))
                .excused(excuse("2026-03-01", "2026-03-31", "ad_share")),
            ExcusedTest::days);
    assertThat(march.kpi("share").isExcused()).isTrue();
    assertThat(march.score().orElseThrow().value())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("100"));
  }

  @Test
  void withEveryKpiExcusedThereIsNoScoreAndNobodyWithholdsIt() {
    Score score =
        march(
                scored("zero")
                    .excused(excuse("2026-03-01", "2026-03-31", "ad_share", "gmv", "units")),
                ExcusedTest::days)
            .score()
            .orElseThrow();
    assertThat(score.value()).isEmpty();
    assertThat(score.withheldBy()).isEmpty();
  }

  @Test
  void aRedLineIsCrossedOrNotWithoutTheExcusedDays() {
    // 255 / 2900 is 8.79 %, without the two days 5 %.
    assertThat(
            march(scored("withhold"), ExcusedTest::days)
                .score()
                .orElseThrow()
                .redLines()
                .get(0)
                .finding())
        .isEqualTo(Finding.CROSSED);
    assertThat(
            march(
                    scored("withhold").excused(excuse("2026-03-10", "2026-03-11", "ad_share")),
                    ExcusedTest::days)
                .score()
                .orElseThrow()
                .redLines()
                .get(0)
                .finding())
        .isEqualTo(Finding.KEPT);
  }

  @Test
  void inAComparisonAllItsMetricsLoseTheDays() {
    DraftBuilder draft =
        Shop.data()
            .kpi(
                "sales",
                k -> k.metric("gmv").better("higher").weight(100).band("green", "otherwise"))
            .scorecard(s -> s.points("green", 100).redLine("ad_cost > gmv * 0.05", "score 0"))
            .excused(excuse("2026-03-10", "2026-03-11", "ad_cost"));
    // 145 is 5 % of 2,900.
    assertThat(march(draft, ExcusedTest::days).score().orElseThrow().redLines().get(0).finding())
        .isEqualTo(Finding.KEPT);
  }

  @Test
  void anExcuseHidesNothingThatBrokeBesideIt() {
    DraftBuilder draft =
        Shop.data()
            .kpi(
                "sales",
                k -> k.metric("gmv").better("higher").weight(100).band("green", "otherwise"))
            .scorecard(
                s -> s.points("green", 100).redLine("ad_cost > BRL 5 or stock < 1", "score 0"))
            .excused(excuse("2026-03-01", "2026-03-31", "ad_cost"));
    // Nobody knows the stock.
    Score score = march(draft, ExcusedTest::days).score().orElseThrow();
    assertThat(score.redLines().get(0).finding()).isEqualTo(Finding.UNKNOWN);
    assertThat(score.withheldBy()).containsExactly("ad_cost > BRL 5 or stock < 1");
  }
}
