package io.github.kpi4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.quickstart.shop.ShopGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The goals of {@code goals.kpi.yaml} on the first quarter of the shop. Expected figures come from
 * a script that reads the files and works with exact fractions, without this library.
 */
class ShopGoalsTest {
  private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03");

  @TempDir static Path folder;

  private static final Map<String, Evaluation> MONTH = new LinkedHashMap<>();

  @BeforeAll
  static void evaluate() throws IOException {
    Path module = Path.of(System.getProperty("project.module"));
    CompiledContract contract = KpiContracts.load(module.resolve("goals.kpi.yaml")).orThrow();
    ShopGenerator.write(folder);
    FactSet facts = CsvFacts.read(contract.schema(), folder);
    for (String month : MONTHS) {
      MONTH.put(month, contract.evaluate(facts, contract.period(month), AsOf.date("2026-04-20")));
    }
  }

  private static Evaluation of(String month) {
    return Objects.requireNonNull(MONTH.get(month));
  }

  private static KpiResult kpi(String month, String name) {
    return of(month).kpi(name);
  }

  // The year's 12,000,000 by the days' weights, such as March: 24 + 7 × 1.1 = 31.7 of the year's
  // 388.96; what January and February have missed of it, 956,396.55 - 801,682.94 = 154,713.61 and
  // 875,943.90 - 595,350.31 = 280,593.59, is spread over the months behind them.
  @ParameterizedTest
  @CsvSource({
    "2026-01, red,   BRL 956396.55, BRL 956396.55",
    "2026-02, red,   BRL 863842.04, BRL 875943.9",
    "2026-03, green, BRL 977992.6,  BRL 1018650.89"
  })
  void theYearIsDividedByTheSeasonAndShortfallsAreCaughtUp(
      String month, String level, String original, String revised) {
    Judged sales = (Judged) kpi(month, "sales").outcome();
    assertThat(sales.band().level()).isEqualTo(level);
    assertThat(sales.aim().orElseThrow().target()).hasToString(original);
    assertThat(sales.aim().orElseThrow().revised().orElseThrow()).hasToString(revised);
    assertThat(((Judged) kpi(month, "catching_up").outcome()).aim().orElseThrow().target())
        .hasToString(revised);
  }

  @Test
  void bothFiguresStandSideBySide() {
    assertThat(TextReport.of(of("2026-03")).scorecard())
        .contains(
            "at least BRL 977,992.60; target BRL 977,992.60, with what was missed before"
                + " BRL 1,018,650.89, 112.65% reached");
  }

  @Test
  void eachCategoryAndChannelHasItsPartOfMarch() {
    // 977,992.60 × 50 % × 90 % and so on; 422,877.64 / 440,096.67 is 96.09 %.
    assertThat(kpi("2026-03", "sales_by_part").subjects())
        .extracting(
            part ->
                part.subject()
                    + " of "
                    + ((Judged) part.outcome()).aim().orElseThrow().target()
                    + " "
                    + part.outcome().level().orElseThrow())
        .containsExactlyInAnyOrder(
            "kitchen · fba of BRL 440096.67 amber",
            "kitchen · dba of BRL 48899.63 green",
            "home · fba of BRL 205378.45 green",
            "home · dba of BRL 88019.33 green",
            "auto · fba of BRL 117359.11 green",
            "auto · dba of BRL 78239.41 red");
  }

  @ParameterizedTest
  @CsvSource({
    // The script's exact fractions, rounded here; the level counts are those of products.
    "2026-01, profit,    17.13%, amber, 60",
    "2026-02, profit,    9.42%,  red,   0",
    "2026-03, profit,    20.58%, green, 100",
    "2026-01, conversion, 7.70%, amber, 60",
    "2026-02, returns,   6.13%,  amber, 60",
    // 20 of 25 shipments without the 3 of 4 that were due on an excused day of Carnival; 23 of 29.
    "2026-02, on_time_replenishment, 80.00%, red, 0",
    "2026-03, on_time_replenishment, 100.00%, green, 100"
  })
  void theWholeShop(String month, String name, String value, String level, String points) {
    KpiResult result = kpi(month, name);
    assertThat(
            result
                .explanation()
                .shown(Rounding.HALF_EVEN)
                .orElseThrow()
                .toText(4, Rounding.HALF_EVEN))
        .isEqualTo(value);
    assertThat(result.outcome().level()).contains(level);
    assertThat(result.points()).contains(Rational.parse(points));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, ad_share, 27, 11, 1,  82.863315",
    "2026-02, ad_share, 1,  17, 22, 27.141708",
    "2026-03, ad_share, 39, 0,  1,  97.289266",
    "2026-01, organic,  26, 0,  13, 64.352511",
    "2026-02, organic,  26, 0,  14, 63.176678",
    "2026-03, organic,  31, 0,  9,  71.191921",
    "2026-01, cover,    37, 1,  1,  96.015085",
    "2026-02, cover,    14, 18, 8,  60.854141",
    "2026-03, cover,    38, 2,  0,  98.824529"
  })
  void eachProductByItsStageAndItsShareOfSales(
      String month, String name, int green, int amber, int red, String points) {
    KpiResult result = kpi(month, name);
    for (Map.Entry<String, Integer> count :
        Map.of("green", green, "amber", amber, "red", red).entrySet()) {
      assertThat(result.subjects())
          .filteredOn(
              subject -> subject.outcome().level().filter(count.getKey()::equals).isPresent())
          .as(count.getKey())
          .hasSize(count.getValue());
    }
    assertThat(Rational.of(result.points().orElseThrow().round(6, Rounding.HALF_EVEN)))
        .isEqualTo(Rational.parse(points));
  }

  @ParameterizedTest
  // 51.4479, 19.2728 and 98.0942 before rounding.
  @CsvSource({"2026-01, 51.4, D", "2026-02, 19.3, D", "2026-03, 98.1, A"})
  void theScoreAndItsGrade(String month, String score, String grade) {
    assertThat(of(month).score().orElseThrow().value().orElseThrow()).hasToString(score);
    assertThat(of(month).score().orElseThrow().grade()).contains(grade);
  }

  @Test
  void productsGoThroughTheirStages() {
    assertThat(timeline("B0YER9XP01"))
        .containsExactly(
            "launch 2025-12-01 GRADUATED", "growth 2026-01-06 LASTED", "mature 2026-04-06 RUNNING");
    // Fifteen reviews and a rating of 4.2 did not come within 60 days of 5 May 2025.
    assertThat(timeline("B0ZMA86G0P"))
        .containsExactly("launch 2025-05-05 FAILED", "failed 2025-07-04 RUNNING");
    // All forty are there in February, one since the 2nd.
    assertThat(stages("2026-02", "ad_share"))
        .containsEntry("mature", 36L)
        .containsEntry("growth", 2L)
        .containsEntry("launch", 1L)
        .containsEntry("failed", 1L);
  }

  private static List<String> timeline(String product) {
    SubjectTimeline found =
        of("2026-03").timelines().get(0).subjects().stream()
            .filter(subject -> subject.subject().equals(product))
            .findFirst()
            .orElseThrow();
    return found.timeline().orElseThrow().stays().stream()
        .map(stay -> stay.stage() + " " + stay.start() + " " + stay.ending())
        .toList();
  }

  private static Map<String, Long> stages(String month, String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    kpi(month, name)
        .subjects()
        .forEach(subject -> counts.merge(subject.stage().orElse("none"), 1L, Long::sum));
    return counts;
  }

  @Test
  void alertsAreWorkedOutDayByDay() {
    // A turnover of 365 days can be told from 31 December 2025 on; watched since 1 January, it has
    // been below 4 for two weeks on the 14th.
    assertThat(states("2026-03", "slow_stock"))
        .containsExactlyInAnyOrder(
            "B0XQ5DA21D FIRING 2026-01-14",
            "B0XZ3VQ8ZA FIRING 2026-01-14",
            "B0YER9XP01 FIRING 2026-01-14",
            "B0YX1H320B FIRING 2026-01-14",
            "B0Z4EMAPG5 FIRING 2026-02-15",
            "B0ZL7FRML6 FIRING 2026-01-14");
    // 18.9 days of cover on 26 January, 20 or more on 23 February.
    assertThat(states("2026-01", "stock_out_soon")).containsExactly("B0ZYXVE9R4 FIRING 2026-01-26");
    assertThat(states("2026-02", "stock_out_soon"))
        .containsExactly("B0ZYXVE9R4 CLEARED 2026-02-23");
    assertThat(TextReport.of(of("2026-02")).alerts())
        .contains(
            "critical: stock_out_soon (for purchasing, agency)\n    Send the replenishment now");
  }

  private static List<String> states(String month, String alert) {
    return of(month).alerts().stream()
        .filter(result -> result.alert().name().equals(alert))
        .map(AlertResult::states)
        .flatMap(List::stream)
        .filter(state -> state.state() != AlertState.State.OK)
        .map(
            state -> state.words().get(0) + " " + state.state() + " " + state.since().orElseThrow())
        .toList();
  }
}
