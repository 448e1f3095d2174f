package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exact comparisons, red lines, excused days and alerts come to what the page says; LANGUAGE.md §6,
 * §8.
 */
class JudgementsOfThePageTest {
  static Stream<List<String>> comparisons() {
    return LanguagePage.table("table: compare").stream();
  }

  static Stream<List<String>> redLines() {
    return LanguagePage.table("table: red lines").stream();
  }

  static Stream<List<String>> excused() {
    return LanguagePage.table("table: excused").stream();
  }

  static Stream<List<String>> alerts() {
    return LanguagePage.table("table: alerts").stream();
  }

  private static CompiledContract contract(String id) {
    return LanguagePage.load(LanguagePage.contract(id)).orThrow();
  }

  private static Evaluation evaluate(
      CompiledContract contract, String period, String asOf, Consumer<FactSetBuilder> rows) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    rows.accept(facts);
    return contract.evaluate(facts.build(), contract.period(period), AsOf.date(asOf));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void theFigureThatIsComparedDecides(List<String> row) {
    CompiledContract contract =
        ContractCompiler.compile(
                ContractDraft.named("compare")
                    .set("time_zone", "America/Sao_Paulo")
                    .set("currency", "BRL")
                    .table(
                        "sales",
                        t -> t.key("date").dimension("date", "date").measure("part", "number"))
                    .metric("part", m -> m.sum("sales.part").set("format", "percent"))
                    .metric("share", m -> m.formula("part * 1").set("format", "percent"))
                    .kpi(
                        "share",
                        k ->
                            k.metric("share")
                                .better("lower")
                                .compare(LanguagePage.plain(row.get(0)))
                                .band("green", LanguagePage.plain(row.get(1)))
                                .band("red", "otherwise"))
                    .build())
            .orThrow();

    Judged judged =
        (Judged)
            evaluate(
                    contract,
                    "2026-03",
                    "2026-04-01",
                    f -> f.table("sales").add("2026-03-01", row.get(2)))
                .kpi("share")
                .outcome();

    assertThat(judged.value().toText(judged.places(), Rounding.HALF_EVEN))
        .isEqualTo(LanguagePage.plain(row.get(3)));
    assertThat(judged.level()).contains(row.get(4));
    boolean differs = !judged.value().amount().equals(Rational.parse(row.get(2)));
    boolean exact = row.get(0).contains("exact") || row.get(2).equals("0.30004");
    assertThat(judged.exact().isPresent()).isEqualTo(differs && exact);
  }

  @ParameterizedTest
  @MethodSource("redLines")
  void redLinesTakeWhatThePageSays(List<String> row) {
    Score score =
        evaluate(
                contract("red_lines"),
                "2026-03",
                "2026-04-20",
                f ->
                    f.table("sales")
                        .add("2026-03-01", "A", "60000", row.get(0), row.get(1), row.get(2)))
            .score()
            .orElseThrow();

    assertThat(score.redLines())
        .extracting(line -> line.taken().orElseThrow().toPlainString())
        .containsExactly(row.get(3), row.get(4));
    assertThat(score.value()).hasValueSatisfying(v -> assertThat(v).hasToString(row.get(5)));
    assertThat(score.grade()).contains(row.get(6));
  }

  @ParameterizedTest
  @MethodSource("excused")
  void excusedDaysAreOut(List<String> row) {
    Evaluation february =
        evaluate(
            contract("excused_days"),
            "2026-02",
            row.get(0),
            f ->
                f.table("replenishment")
                    .add("2026-02-13", "1", "10", "10")
                    .add("2026-02-14", "2", "5", "0")
                    .add("2026-02-18", "3", "5", "1")
                    .add("2026-02-19", "4", "10", "9"));

    Judged judged = (Judged) february.kpi("on_time_share").outcome();
    assertThat(judged.value().toText(judged.places(), Rounding.HALF_EVEN))
        .isEqualTo(LanguagePage.plain(row.get(1)));
    assertThat(february.score().orElseThrow().value())
        .hasValueSatisfying(v -> assertThat(v).hasToString(row.get(2)));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void alertsMoveAsThePageSays(List<String> row) {
    LocalDate first = LocalDate.of(2026, 3, 1);
    List<String> ratings = List.of(LanguagePage.plain(row.get(0)).split(" ", -1));
    List<String> states = new ArrayList<>();
    for (int i = 0; i < ratings.size(); i++) {
      Evaluation now =
          evaluate(
              contract("watched_rating"),
              "2026-03",
              first.plusDays(i).toString(),
              f -> {
                f.table("reviews").covers(DateRange.closed(first, first.plusDays(30)));
                for (int day = 0; day < ratings.size(); day++) {
                  if (!ratings.get(day).equals("–")) {
                    f.table("reviews").add(first.plusDays(day), ratings.get(day));
                  }
                }
              });
      states.add(now.alerts().get(0).states().get(0).state().name().toLowerCase(Locale.ROOT));
    }

    assertThat(String.join(", ", states)).isEqualTo(row.get(1));
  }
}
