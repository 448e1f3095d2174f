package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.result.RedLineResult.Finding;
import io.github.kpi4j.core.result.Score;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Red lines take the score down whatever else was achieved, each with a line of its own;
 * LANGUAGE.md §8.
 */
class RedLineTest {
  private static DraftBuilder draft(String noData, String... lines) {
    return Shop.data()
        .kpi("sales", k -> k.metric("gmv").better("higher").weight(60).band("green", "otherwise"))
        .kpi(
            "units",
            k ->
                k.metric("units")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least 100")
                    .band("amber", "otherwise"))
        .scorecard(
            s -> {
              s.points("green", 100).points("amber", 60).noData(noData);
              s.grade("A", "at least 90").grade("C", "at least 60").grade("D", "otherwise");
              for (int i = 0; i < lines.length; i += 2) {
                s.redLine(lines[i], lines[i + 1]);
              }
            });
  }

  /** Sales of 1,000 and 10 units: 60 × 100 + 40 × 60 over 100 = 84; ads cost 160 or are unknown. */
  private static Score score(DraftBuilder draft, boolean ads) {
    return Shop.evaluate(
            Shop.compile(draft),
            "2026-03",
            "2026-06-30",
            f -> {
              f.table("sales").add("2026-03-01", "A", "1000", 10);
              if (ads) {
                f.table("ads").add("2026-03-01", "A", "160");
              }
            })
        .score()
        .orElseThrow();
  }

  private static List<String> taken(Score score) {
    return score.redLines().stream()
        .map(line -> line.finding() + " " + line.taken().map(BigDecimal::toString).orElse("–"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 160 / 1000 = 16 %
        "ad_share > 15% | cap 59  | 59.0 | D | CROSSED 25.0",
        "ad_share > 16% | cap 59  | 84.0 | C | KEPT 0.0",
        "ad_share >= 16% | score 0 | 0.0 | D | CROSSED 84.0",
        "ad_share > 15% | cap 90  | 84.0 | C | CROSSED 0.0",
        "ad_share > 15% | cap 59.9 | 59.9 | D | CROSSED 24.1",
        "ad_share > 15% and not units >= 10 | score 0 | 84.0 | C | KEPT 0.0",
        "ad_share > 50% or units < 11 | cap 60 | 60.0 | C | CROSSED 24.0"
      })
  void aCrossedLineLimitsTheScore(
      String when, String effect, String value, String grade, String taken) {
    Score score = score(draft("withhold", when, effect), true);
    assertThat(score.earned()).hasValueSatisfying(v -> assertThat(v).hasToString("84.0"));
    assertThat(score.value()).hasValueSatisfying(v -> assertThat(v).hasToString(value));
    assertThat(score.grade()).contains(grade);
    assertThat(taken(score)).containsExactly(taken);
  }

  @Test
  void theLowestCountsAndEachTakesWhatIsLeft() {
    Score score =
        score(
            draft(
                "withhold",
                "ad_share > 15%",
                "cap 70",
                "units < 11",
                "cap 40.5",
                "ad_share > 10%",
                "cap 59"),
            true);
    assertThat(score.value()).hasValueSatisfying(v -> assertThat(v).hasToString("40.5"));
    // 84 − 14 − 29.5 − 0
    assertThat(taken(score)).containsExactly("CROSSED 14.0", "CROSSED 29.5", "CROSSED 0.0");
  }

  @Test
  void comparesWhatIsShown() {
    // 160 / 1000 is 16.00 %; a line at 16.004 % would be above it and cannot be seen.
    DraftBuilder draft = draft("withhold", "rounded > 16%", "score 0");
    draft.metric("rounded", m -> m.formula("ad_cost / gmv + 0.00004").set("format", "percent"));
    assertThat(score(draft, true).redLines().get(0).finding()).isEqualTo(Finding.KEPT);
  }

  @Test
  void anUnknownLineWithholdsTheScore() {
    Score score = score(draft("withhold", "ad_share > 15%", "cap 59"), false);
    assertThat(score.value()).isEmpty();
    assertThat(score.grade()).isEmpty();
    assertThat(score.withheldBy()).containsExactly("ad_share > 15%");
    assertThat(score.earned()).hasValueSatisfying(v -> assertThat(v).hasToString("84.0"));
    assertThat(taken(score)).containsExactly("UNKNOWN –");
  }

  @Test
  void orCountsAsCrossedWhereMissingDataCountsAsZero() {
    Score score = score(draft("zero", "ad_share > 15%", "cap 59"), false);
    assertThat(score.value()).hasValueSatisfying(v -> assertThat(v).hasToString("59.0"));
    assertThat(taken(score)).containsExactly("UNKNOWN_COUNTS 25.0");
  }

  @Test
  void whatIsKnownMayDecideAlone() {
    assertThat(taken(score(draft("withhold", "ad_share > 15% or units < 11", "cap 59"), false)))
        .containsExactly("CROSSED 25.0");
    assertThat(taken(score(draft("withhold", "ad_share > 15% and units > 11", "cap 59"), false)))
        .containsExactly("KEPT 0.0");
  }
}
