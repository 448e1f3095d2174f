package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.value.AsOf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The levers and contributions of the page are those of its contract; LANGUAGE.md §11. */
class LeversOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("levers")).orThrow();

  private static Evaluation month(String month) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    facts
        .table("shop")
        .add("2026-02-01", "800", "160", 8, 160)
        .add("2026-03-10", "1000", "150", 9, 200);
    FactSet built = facts.build();
    return CONTRACT.evaluate(built, CONTRACT.period(month), AsOf.date("2026-04-20"));
  }

  @Test
  void leversAreThoseOfThePage() {
    Evaluation march = month("2026-03");
    List<List<String>> found = new ArrayList<>();
    march
        .kpis()
        .forEach(kpi -> kpi.levers().forEach(lever -> found.add(said(kpi.kpi().name(), lever))));
    assertThat(found)
        .containsExactlyElementsOf(
            LanguagePage.table("table: levers").stream()
                .map(
                    row ->
                        List.of(row.get(0), row.get(2), row.get(3), row.get(4)).stream()
                            .map(LanguagePage::plain)
                            .toList())
                .toList());
  }

  private static List<String> said(String kpi, Lever lever) {
    Enough enough = (Enough) lever.answer();
    return List.of(kpi, lever.leaf(), enough.change().toString(), enough.band().level());
  }

  @Test
  void contributionsAreThoseOfThePage() {
    Change.Explained change =
        (Change.Explained)
            CONTRACT.compare(month("2026-02"), month("2026-03")).kpi("ad_share").value();
    assertThat(
            change.parts().stream()
                .map(
                    part ->
                        List.of(
                            part.name(),
                            part.before().orElseThrow().amount().toString(),
                            part.now().orElseThrow().amount().toString(),
                            part.amount().toString()))
                .toList())
        .containsExactlyElementsOf(
            LanguagePage.table("table: contributions").stream()
                .map(row -> row.subList(0, 4).stream().map(LanguagePage::plain).toList())
                .toList());
    assertThat(change.amount()).hasToString("-0.05");
  }
}
