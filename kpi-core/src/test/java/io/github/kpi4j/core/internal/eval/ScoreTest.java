package io.github.kpi4j.core.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.KpiBuilder;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.Rational;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weighted KPIs become one number with one decimal, and that number its grade; LANGUAGE.md §8.
 */
class ScoreTest {
  private static Consumer<KpiBuilder> kpi(String metric, long weight, String green, String amber) {
    return k ->
        k.metric(metric)
            .better("higher")
            .weight(weight)
            .band("green", green)
            .band("amber", amber)
            .band("red", "otherwise");
  }

  private static CompiledContract contract(String noData, String rounding) {
    return Shop.compile(
        Shop.data()
            .set("rounding", rounding)
            .kpi("sales", kpi("gmv", 33, "at least BRL 100", "at least BRL 50"))
            .kpi("units", kpi("units", 27, "at least 10", "at least 5"))
            .kpi("ads", kpi("ad_cost", 40, "at least BRL 10", "at least BRL 5"))
            .kpi("unweighted", Shop.seen("stock"))
            .scorecard(
                s ->
                    s.points("green", 100)
                        .points("amber", 55)
                        .points("red", 0)
                        .noData(noData)
                        .grade("A", "at least 90")
                        .grade("B", "between 60 and 89.9")
                        .grade("C", "otherwise")));
  }

  private static Score score(String noData, String rounding, String gmv, int units, String cost) {
    return Shop.evaluate(
            contract(noData, rounding),
            "2026-03",
            "2026-06-30",
            f -> {
              f.table("sales").add("2026-03-01", "A", gmv, units);
              if (!cost.isEmpty()) {
                f.table("ads").add("2026-03-01", "A", cost);
              }
            })
        .score()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // 33 × p + 27 × p + 40 × p over 100
    "100, 10, 10, 100.0, A",
    "50, 10, 10, 85.2, B", // 18.15 + 27 + 40 = 85.15, a tie to the even 85.2
    "100, 5, 10, 87.8, B", // 33 + 14.85 + 40 = 87.85, a tie to the even 87.8
    "100, 10, 4, 60.0, B", // 33 + 27 + 0
    "50, 5, 5, 55.0, C", // 18.15 + 14.85 + 22
    "1, 1, 1, 0.0, C"
  })
  void addsUpAndRoundsOnce(String gmv, int units, String cost, String score, String grade) {
    Score found = score("withhold", "half_even", gmv, units, cost);
    assertThat(found.value().orElseThrow()).hasToString(score);
    assertThat(found.grade()).contains(grade);
    assertThat(found.withheldBy()).isEmpty();
  }

  @Test
  void roundsAsTheContractSays() {
    assertThat(score("withhold", "half_up", "100", 5, "10").value().orElseThrow())
        .hasToString("87.9");
    assertThat(score("withhold", "down", "50", 10, "10").value().orElseThrow()).hasToString("85.1");
  }

  @Test
  void aLineIsWeightTimesPoints() {
    Score score = score("withhold", "half_even", "50", 10, "10");
    assertThat(score.lines()).extracting(Score.Line::kpi).containsExactly("sales", "units", "ads");
    // 33 × 55 / 100
    assertThat(score.lines().get(0).contribution()).contains(Rational.parse("18.15"));
  }

  @Test
  void aKpiWithoutDataWithholdsTheScore() {
    Score score = score("withhold", "half_even", "100", 10, "");
    assertThat(score.value()).isEmpty();
    assertThat(score.grade()).isEmpty();
    assertThat(score.withheldBy()).containsExactly("ads");
    assertThat(score.lines().get(2).contribution()).isEmpty();
  }

  @Test
  void orItCountsAsZeroWhereTheContractSaysSo() {
    Score score = score("zero", "half_even", "100", 10, "");
    // 33 + 27 + 0
    assertThat(score.value().orElseThrow()).hasToString("60.0");
    assertThat(score.grade()).contains("B");
  }
}
