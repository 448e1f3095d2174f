package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.stage.Timeline;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A product is in the stages of the page on the days of the page; LANGUAGE.md §16. */
class StagesOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("young_products")).orThrow();

  static Stream<List<String>> days() {
    return LanguagePage.table("table: stages").stream();
  }

  @ParameterizedTest
  @MethodSource("days")
  void haveTheStagesOfThePage(List<String> row) {
    Timeline timeline =
        CONTRACT
            .evaluate(facts(), CONTRACT.period("2026-05"), AsOf.date("2026-06-30"))
            .timelines()
            .get(0)
            .subjects()
            .get(0)
            .timeline()
            .orElseThrow();

    String stage =
        timeline.on(LocalDate.parse(LanguagePage.plain(row.get(0)))).map(Stay::stage).orElse("");
    assertThat(stage).isEqualTo(LanguagePage.plain(row.get(1)));
  }

  @Test
  void areTheSameInJson() {
    String json =
        EvaluationJson.of(
            CONTRACT.evaluate(facts(), CONTRACT.period("2026-05"), AsOf.date("2026-06-30")));
    assertThat(json.replaceAll("\\s+", ""))
        .contains(
            "{\"stage\":\"launch\",\"from\":\"2026-01-01\",\"until\":\"2026-02-16\","
                + "\"ending\":\"graduated\",\"overdue\":\"2026-03-02\",\"trials\":17,\"unknown\":0,"
                + "\"last_trial\":{\"day\":\"2026-02-16\","
                + "\"condition\":\"review_count>=15andrating>=4.2\",\"holds\":true,"
                + "\"values\":{\"review_count\":\"18\",\"rating\":\"4.5\"}}}");
  }

  private static FactSet facts() {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    facts.table("products").add("pan", "2026-01-01");
    facts
        .table("reviews")
        .add("2026-01-26", "pan", "9", "4.5")
        .add("2026-02-03", "pan", "12", "4.5")
        .add("2026-02-09", "pan", "14", "4.5")
        .add("2026-02-16", "pan", "18", "4.5")
        .covers(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31)));
    facts.table("sales").add("2026-05-02", "pan", "100", "10");
    return facts.build();
  }
}
