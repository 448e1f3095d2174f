package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is missed and what is missing is what the page says; LANGUAGE.md §10. */
class OwedRowsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("owed_rows")).orThrow();

  static Stream<List<String>> owed() {
    return LanguagePage.table("table: owed").stream();
  }

  @ParameterizedTest
  @MethodSource("owed")
  void countsAsThePageSays(List<String> row) {
    var facts = FactSet.builder(CONTRACT.schema());
    LocalDate first = LocalDate.of(2026, 3, 1);
    facts
        .table("shipments")
        .covers(DateRange.closed(first, LocalDate.parse(row.get(0))))
        .add("2026-03-01", 10, 10);
    KpiResult result =
        CONTRACT
            .evaluate(facts.build(), CONTRACT.period("2026-03"), AsOf.date(row.get(1)))
            .kpi("punctual");

    assertThat(result.outcome().level()).contains(row.get(2));
    assertThat(result.standing().finality()).hasToString(row.get(3));
  }
}
