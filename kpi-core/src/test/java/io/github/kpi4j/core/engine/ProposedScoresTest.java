package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.ScorecardBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests at the edges of scores, grades and red lines; LANGUAGE.md §18. */
class ProposedScoresTest {
  private static DraftBuilder shop(Consumer<ScorecardBuilder> card) {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(70)
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "stars",
            k ->
                k.metric("rating")
                    .forEach("sku")
                    .scoreBy("worst")
                    .better("higher")
                    .weight(30)
                    .band("green", "at least 4")
                    .band("red", "otherwise"))
        .scorecard(s -> card.accept(s.points("green", 100).points("amber", 60).points("red", 0)));
  }

  @Test
  void gradesHaveTheNearestScoresOnBothSides() {
    Proposals grades =
        Proposals.of(
            shop(
                s -> s.grade("A", "at least 71").grade("B", "at least 70").grade("C", "otherwise")),
            "2026-03");
    // 70, 42 or 0 points and 30 or 0: 0, 30, 42, 70, 72 and 100.
    assertThat(grades.named("score"))
        .containsExactly(
            "score: the next score below 70 | ad_share 12.01% | reviews [2026-03-31, any, 3.9] |"
                + " score 42, grade C",
            "score: 70 or the next score above | ad_share 11.99% | reviews [2026-03-31, any, 3.9]"
                + " | score 70, grade B",
            "score: the next score below 71 | ad_share 11.99% | reviews [2026-03-31, any, 3.9] |"
                + " score 70, grade B",
            "score: 71 or the next score above | ad_share 12.01% | reviews [2026-03-31, any, 4] |"
                + " score 72, grade A",
            "score: a KPI without data | reviews [2026-03-31, any, 4] | score none");
    assertThat(grades.left()).isEmpty();
  }

  @Test
  void redLinesAreCrossedAndKeptWhileTheRestIsAsGoodAsItCanBe() {
    Proposals lines =
        Proposals.of(shop(s -> s.redLine("ad_share > 15% or gmv < BRL 10", "cap 59")), "2026-03");
    // 15 % are amber, 42 points, and 30 for the product.
    assertThat(lines.named("score: red"))
        .containsExactly(
            "score: red_lines[1]: ad_share, the last value below 15% | gmv BRL 10, ad_share 14.99%"
                + " | reviews [2026-03-31, any, 4] | score 72",
            "score: red_lines[1]: ad_share, exactly 15% | gmv BRL 10, ad_share 15% | reviews"
                + " [2026-03-31, any, 4] | score 72",
            "score: red_lines[1]: ad_share, the first value above 15% | gmv BRL 10, ad_share"
                + " 15.01% | reviews [2026-03-31, any, 4] | score 59",
            "score: red_lines[1]: gmv, the last value below BRL 10 | gmv BRL 9.99, ad_share 15% |"
                + " reviews [2026-03-31, any, 4] | score 59",
            "score: red_lines[1]: gmv, exactly BRL 10 | gmv BRL 10, ad_share 15% | reviews"
                + " [2026-03-31, any, 4] | score 72",
            "score: red_lines[1]: gmv, the first value above BRL 10 | gmv BRL 10.01, ad_share 15%"
                + " | reviews [2026-03-31, any, 4] | score 72");
    assertThat(lines.left()).isEmpty();
  }

  @Test
  void whereAKpiCannotBeJudgedThereIsNoScore() {
    DraftBuilder shop =
        Shop.data()
            .metric("days", m -> m.set("count_distinct", "sales.date"))
            .kpi(
                "busy",
                k ->
                    k.metric("days")
                        .forEach("sku")
                        .scoreBy("worst")
                        .weight(100)
                        .better("higher")
                        .band("green", "at least 100")
                        .band("red", "otherwise"))
            .scorecard(
                s ->
                    s.points("green", 100)
                        .points("red", 0)
                        .grade("A", "at least 50")
                        .grade("B", "otherwise")
                        .redLine("gmv < BRL 10", "score 0"))
            .fees(
                f ->
                    f.set("currency", "BRL")
                        .bonus(
                            b ->
                                b.set("by", "score")
                                    .set("of", "BRL 9")
                                    .row("at_least", "90", "100%")));
    Proposals none = Proposals.of(shop, "2026-03");
    // Red lines have their edges where there is no score too.
    assertThat(none.named("score"))
        .containsExactly(
            "score: red_lines[1]: gmv, the last value below BRL 10 | gmv BRL 9.99 | score none",
            "score: red_lines[1]: gmv, exactly BRL 10 | gmv BRL 10 | score none",
            "score: red_lines[1]: gmv, the first value above BRL 10 | gmv BRL 10.01 | score none");
    assertThat(none.left())
        .containsExactly(
            "kpis.busy.bands.green COUNTS",
            "scorecard.grades.A SCORE",
            "fees.bonus.table[1] SCORE");
  }
}
