package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The smallest change of one leaf alone that reaches a better level, worked out by hand;
 * LANGUAGE.md §11.
 */
class LeverTest {
  private static List<String> said(List<Lever> levers) {
    return levers.stream().map(LeverTest::said).toList();
  }

  /** Such as {@code ad_cost -29.95: green 12.00%}. */
  private static String said(Lever lever) {
    if (lever.answer() instanceof Hindered hindered) {
      return lever.leaf() + " " + hindered.why();
    }
    Enough enough = (Enough) lever.answer();
    String sign = enough.change().signum() > 0 ? "+" : "";
    Quantity value = enough.value();
    return lever.leaf()
        + " "
        + sign
        + enough.change()
        + ": "
        + enough.band().level()
        + " "
        + value.toText(value.unit().defaultPlaces(), Rounding.HALF_EVEN);
  }

  private static KpiResult march(DraftBuilder draft, Consumer<FactSetBuilder> rows) {
    return Shop.evaluate(Shop.compile(draft), "2026-03", "2026-06-30", rows).kpi("k");
  }

  private static KpiResult march(String formula, Consumer<KpiBuilder> kpi) {
    return march(
        Shop.data()
            .metric("f", m -> m.formula(formula))
            .kpi(
                "k",
                k -> {
                  k.metric("f");
                  kpi.accept(k);
                }),
        LeverTest::rows);
  }

  /** March: sales of 1,000.00 and 9 units, advertising 150.00, stock 40. */
  private static void rows(FactSetBuilder facts) {
    facts
        .table("sales")
        .add("2026-02-01", "A", "800.00", 8)
        .add("2026-03-10", "A", "600.00", 5)
        .add("2026-03-31", "B", "400.00", 4);
    facts.table("ads").add("2026-03-10", "A", "150.00").covers(Period.parse("2026-03").days());
    facts.table("stock").add("2026-03-31", "A", "one", 40);
    facts.table("reviews").add("2026-03-31", "A", "4.2");
  }

  private static Consumer<KpiBuilder> lower(String green) {
    return k -> k.better("lower").band("green", green).band("red", "otherwise");
  }

  private static Consumer<KpiBuilder> higher(String green) {
    return k -> k.better("higher").band("green", green).band("red", "otherwise");
  }

  // 150 / 1,000 = 15 %. What is shown as 12.00 % goes up to 12.005 %, the tie to the even digit:
  // cost at most 120.05, sales at least 150 / 0.12005 = 1,249.479…
  // Rounded half up the tie is 12.01 %: cost at most 120.04. Rounded up, 12 % is all there is to
  // 12.00 %; rounded down, everything below 12.01 %: 120.09 and 150 / 0.1201 = 1,248.959…
  @ParameterizedTest
  @CsvSource({
    "half_even, shown, ad_cost -29.95: green 12.00%, gmv +249.48: green 12.00%",
    "half_up, shown, ad_cost -29.96: green 12.00%, gmv +249.48: green 12.00%",
    "up, shown, ad_cost -30: green 12.00%, gmv +250: green 12.00%",
    "down, shown, ad_cost -29.91: green 12.00%, gmv +248.96: green 12.00%",
    "half_even, exact, ad_cost -30: green 12.00%, gmv +250: green 12.00%"
  })
  void whatIsComparedDecides(String rounding, String compare, String cost, String sales) {
    DraftBuilder draft =
        Shop.data()
            .set("rounding", rounding)
            .kpi("k", k -> lower("at most 12%").accept(k.metric("ad_share").compare(compare)));
    assertThat(said(march(draft, LeverTest::rows).levers())).containsExactly(cost, sales);
  }

  @Test
  void countedThingsMoveByWholeOnes() {
    // 9 / 200 = 4.5 %; shown as 5.00 % from 4.995 %: 9.99 units, so 10, or 9 / 0.04995 = 180.18 of
    // 200, so 180. With 5 places of the value 4.995 % would be enough for nothing.
    DraftBuilder draft =
        Shop.data()
            .metric("visits", m -> m.last("stock.available"))
            .metric("f", m -> m.formula("units / visits").set("format", "percent"))
            .kpi("k", k -> higher("at least 5%").accept(k.metric("f")));
    KpiResult k =
        march(
            draft,
            f -> {
              rows(f);
              f.table("stock").add("2026-03-31", "A", "two", 160);
            });
    assertThat(said(k.levers()))
        .containsExactly("units +1: green 5.00%", "visits -20: green 5.00%");
  }

  @Test
  void theNextBetterLevelIsAskedFor() {
    // 15 % is red. Amber goes to 14.005 %: 140.05.
    KpiResult k =
        march(
            Shop.data()
                .kpi(
                    "k",
                    b ->
                        b.metric("ad_share")
                            .better("lower")
                            .band("green", "at most 12%")
                            .band("amber", "at most 14%")
                            .band("red", "otherwise")),
            LeverTest::rows);
    assertThat(said(k.levers()))
        .containsExactly("ad_cost -9.95: amber 14.00%", "gmv +71.05: amber 14.00%");
  }

  @Test
  void theBestLevelNeedsNoLever() {
    assertThat(march("ad_cost / gmv", lower("at most 0.15")).levers()).isEmpty();
  }

  @Test
  void aLeafMovesAtAllItsPlacesTogether() {
    // (1,000 − 150) / 1,000 = 0.85; 0.9 is shown from 0.89995 on, a tie to the even digit:
    // x − 150 = 0.89995 x, x = 150 / 0.10005 = 1,499.25…; 1,000 − c = 899.95, c = 100.05.
    assertThat(said(march("(gmv - ad_cost) / gmv", higher("at least 0.9")).levers()))
        .containsExactly("gmv +499.26: green 0.9000", "ad_cost -49.95: green 0.9000");
  }

  @Test
  void someThresholdsAreOutOfReachOfAnyValue() {
    // A margin stays below 1 however much is sold; without costs it is 1.
    assertThat(said(march("(gmv - ad_cost) / gmv", higher("more than 1")).levers()))
        .containsExactly("gmv NO_VALUE", "ad_cost NO_VALUE");
  }

  @Test
  void noLeafBecomesNegativeAndNoDivisorChangesItsSign() {
    // Negative sales would make the ratio negative, which is below 12 % too: nobody means that.
    assertThat(said(march("ad_cost / (gmv - BRL 999)", lower("less than -1")).levers()))
        .containsExactly("ad_cost NO_VALUE", "gmv NO_VALUE");
  }

  @Test
  void whatCoalesceGivesInsteadOfADivisionByZeroIsEnoughToo() {
    // 2 × 9 / 9 = 2 whatever the units are, but without any there is the 1 that is written.
    assertThat(said(march("coalesce(abs(2 * units) / units, 1)", lower("at most 1")).levers()))
        .containsExactly("units -9: green 1.0000");
    assertThat(said(march("coalesce(abs(2 * units) / units, 3)", lower("at most 1")).levers()))
        .containsExactly("units NO_VALUE");
    // Without units 40 in stock are worth 4: 9 × 4 / 2 + 1 = 19 with them, 4 + 1 without.
    assertThat(
            said(march("coalesce(9 * units / units, stock / 10) + 1", lower("at most 6")).levers()))
        .containsExactly("units -9: green 5.0000", "stock NO_VALUE");
    // 4 / (11 − 9) = 2 and 4 / (11 − 7) = 1. Beyond 11 units the divisor has another sign.
    assertThat(said(march("coalesce(4 / (11 - units), 3)", lower("at most 1")).levers()))
        .containsExactly("units -2: green 1.0000");
    assertThat(said(march("coalesce(4 / (11 - units), 3)", lower("at most 0")).levers()))
        .containsExactly("units NO_VALUE");
  }

  @Test
  void whatCoalesceGivesInsteadGoesThroughEveryOperation() {
    // Nothing is sold: max(1, 4) / (2 × 4) = 0.5; 9 units make max(3, 4) / (2 × 3) = 0.6667.
    assertThat(
            said(
                march(
                        "max(coalesce(3 * units / units, 1), 4) / (2 * coalesce(3 * units / units,"
                            + " 4))",
                        lower("at most 0.5"))
                    .levers()))
        .containsExactly("units -9: green 0.5000");
    // Nothing is sold: 1 / (4 − 4) has no value.
    assertThat(
            said(
                march(
                        "min(coalesce(3 * units / units, 1), 4) / (4 - coalesce(3 * units / units,"
                            + " 4))",
                        lower("at most 2"))
                    .levers()))
        .containsExactly("units NO_VALUE");
  }

  @Test
  void insideIsReachedFromEitherSide() {
    Consumer<KpiBuilder> inside =
        k ->
            k.better("inside")
                .band("green", "between 5 and 8")
                .band("amber", "between 3 and 10")
                .band("red", "otherwise");
    // 40 / 9 = 4.44 is amber; from below 4.99995 × 9 = 44.99…, so 45; 40 / 4.99995 = 8.00008.
    assertThat(said(march("stock / units", inside).levers()))
        .containsExactly("stock +5: green 5.0000", "units -1: green 5.0000");
    // 1,000 / 9 = 111 is red; 10.00005 × 9 = 90.00045, so 90.00: 910 less; 1,000 / 10.00005 =
    // 99.99…
    assertThat(said(march("gmv / BRL 1 / units", inside).levers()))
        .containsExactly("gmv -910: amber 10.0000", "units +91: amber 10.0000");
  }

  @Test
  void otherDaysStayAsTheyAre() {
    // 1,000 / 800 = 1.25; 1.5 is shown from 1.49995 on: 1,199.96. February does not come again.
    assertThat(said(march("gmv / previous(gmv, 1 month)", higher("at least 1.5")).levers()))
        .containsExactly("gmv +199.96: green 1.5000");
  }

  @Test
  void aWindowThatHoldsTheLastDayMovesWithIt() {
    // (1,000 + x) / (400 + x) = 2.5 now, since rolling holds the last three days; 2 is shown up to
    // 2.00005: 1,000 + x = 800.02 + 2.00005 x, x = 199.98 / 1.00005 = 199.97.
    assertThat(said(march("gmv / rolling(gmv, 3 days)", lower("at most 2")).levers()))
        .containsExactly("gmv +199.98: green 2.0000");
  }

  @Test
  void whatDoesNotAddUpIsNotMovedInTwoWindowsAtOnce() {
    KpiResult k =
        march(
            Shop.data()
                .metric("least", m -> m.set("min", "sales.amount"))
                .metric("f", m -> m.formula("least / rolling(least, 3 days)"))
                .kpi("k", b -> higher("at least 2").accept(b.metric("f"))),
            LeverTest::rows);
    assertThat(said(k.levers())).containsExactly("least SEVERAL_WINDOWS");
  }

  @Test
  void aMeanOfStatesIsALeafOfItsOwn() {
    // 9 / 40 = 0.225; 0.25 from 0.24995 on: 9 / 0.24995 = 36.007…, so a mean of 36.
    assertThat(
            said(
                march("units / average_over(stock, 28 days, partial)", higher("at least 0.25"))
                    .levers()))
        .containsExactly(
            "units +1: green 0.2500", "average_over(stock, 28 days, partial) -4: green 0.2500");
  }

  @Test
  void limitsOfAFormulaAreHeld() {
    // 150 / 1,000 = 0.15, clamped to 0.2 at least: from 0.25 on it is the ratio again.
    assertThat(said(march("clamp(ad_cost / gmv, 0.2, 1)", higher("at least 0.25")).levers()))
        .containsExactly("ad_cost +99.95: green 0.2500", "gmv -399.88: green 0.2500");
  }

  @Test
  void whatIsNotLinearSaysSo() {
    // 150 × 9.99995 (a tie, shown as 10.0000) is 1,499.9925, so 1,500.00; 1,000 / 9.99995 =
    // 100.0005, so 100.00.
    assertThat(said(march("if(units > 5, gmv / ad_cost, 0)", higher("at least 10")).levers()))
        .containsExactly(
            "units NOT_LINEAR", "gmv +500: green 10.0000", "ad_cost -50: green 10.0000");
  }

  @Test
  void whatIsTooSmallToJudgeIsNoBetter() {
    // 249.995, a tie, is shown as 250.00: 9 × 249.995 = 2,249.955, so 2,249.96. Fewer units would
    // make the price 250 with 4, but then there are fewer than 5.
    Consumer<KpiBuilder> kpi =
        k -> higher("at least BRL 250").accept(k.minSample("units", "at least 5"));
    assertThat(said(march("gmv / units", kpi).levers()))
        .containsExactly("gmv +1249.96: green BRL 250.00", "units NO_VALUE");
  }

  @Test
  void aTargetIsReachedByTheCentThatIsShown() {
    // 1,000 of 1,200: all of it needs 200 more, 90 % are 1,080.
    DraftBuilder draft =
        Shop.data()
            .target(
                "march",
                t -> t.set("metric", "gmv").set("total", "BRL 1_200").set("over", "2026-03"))
            .kpi(
                "k",
                k ->
                    k.metric("gmv")
                        .better("higher")
                        .target("march")
                        .band("green", "at least 100% of target")
                        .band("amber", "at least 90% of target")
                        .band("red", "otherwise"));
    assertThat(said(march(draft, LeverTest::rows).levers()))
        .containsExactly("gmv +80: amber BRL 1080.00");
  }

  private static DraftBuilder staged() {
    return Shop.data()
        .table("products", t -> t.key("sku").set("reference", "true").attribute("launched", "date"))
        .stagePlan(
            "life",
            p ->
                p.forEach("sku")
                    .starts("products.launched")
                    .stage(
                        "launch",
                        s ->
                            s.lasts("10 days")
                                .graduateWhen("units >= 99")
                                .atMost("20 days", "fail"))
                    .stage("mature"))
        .kpi(
            "k",
            k ->
                k.metric("units")
                    .forEach("sku")
                    .stages("life")
                    .better("higher")
                    .band("launch", "green", "at least 7")
                    .band("launch", "red", "otherwise")
                    .band("mature", "green", "at least 50")
                    .band("mature", "red", "otherwise"));
  }

  private static List<Lever> leversOfA(String launched) {
    return march(
            staged(),
            f -> {
              rows(f);
              f.table("products").add("A", launched);
            })
        .subjects()
        .stream()
        .filter(subject -> subject.subject().equals("A"))
        .findFirst()
        .orElseThrow()
        .levers();
  }

  @Test
  void theBandsOfItsStageAreThoseThatALeverReaches() {
    // 5 units in March, of 7 in the launch.
    assertThat(said(leversOfA("2026-03-05"))).containsExactly("units +2: green 7");
  }

  @Test
  void whatHasFailedHasNoLever() {
    // Twenty days after 1 February without 99 units: nothing that is sold in March helps.
    assertThat(leversOfA("2026-02-01")).isEmpty();
  }

  @Test
  void subjectsHaveLeversOfTheirOwn() {
    KpiResult k =
        march(
            Shop.data()
                .kpi("k", b -> higher("at least BRL 500").accept(b.metric("gmv").forEach("sku"))),
            LeverTest::rows);
    assertThat(k.levers()).isEmpty();
    assertThat(k.subjects().stream().map(SubjectResult::levers).map(LeverTest::said))
        .containsExactly(List.of("gmv +100: green BRL 500.00"), List.of());
  }

  @Test
  void onlyTheWorstTwentyHaveLevers() {
    Evaluation march =
        Shop.evaluate(
            Shop.compile(
                Shop.data()
                    .kpi(
                        "k",
                        b -> higher("at least BRL 500").accept(b.metric("gmv").forEach("sku")))),
            "2026-03",
            "2026-06-30",
            f -> {
              for (int i = 10; i < 35; i++) {
                f.table("sales").add("2026-03-10", "S" + i, i, 1);
              }
            });
    List<SubjectResult> subjects = march.kpi("k").subjects();
    assertThat(subjects.subList(0, 20)).allMatch(s -> s.levers().size() == 1);
    assertThat(subjects.subList(20, 25)).allMatch(s -> s.levers().isEmpty());
  }
}
