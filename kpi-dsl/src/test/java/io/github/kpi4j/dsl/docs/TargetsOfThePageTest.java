package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a target are those of the page; LANGUAGE.md §15. */
class TargetsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("divided_year")).orThrow();

  static Stream<List<String>> targets() {
    return LanguagePage.table("table: targets").stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void belongToWhomThePageSays(List<String> row) {
    Evaluation evaluation =
        CONTRACT.evaluate(
            facts(), CONTRACT.period(LanguagePage.plain(row.get(0))), AsOf.date("2027-02-01"));

    assertThat(target(evaluation.kpi("sales").outcome())).isEqualTo(row.get(1));
    assertThat(target(evaluation.kpi("kitchen_sales").outcome())).isEqualTo(row.get(2));
    assertThat(
            evaluation.kpi("each_channel").subjects().stream()
                .filter(subject -> subject.subject().equals("auto · dba"))
                .map(subject -> target(subject.outcome())))
        .containsExactly(row.get(3));
  }

  private static String target(Outcome outcome) {
    return ((Outcome.Judged) outcome).aim().orElseThrow().target().toString();
  }

  private static FactSet facts() {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    var sales =
        facts
            .table("sales")
            .covers(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    for (int month = 1; month <= 12; month++) {
      String day = LocalDate.of(2026, month, 5).toString();
      sales.add(day, "kitchen", "fba", "1").add(day, "auto", "dba", "1");
    }
    return facts.build();
  }
}
