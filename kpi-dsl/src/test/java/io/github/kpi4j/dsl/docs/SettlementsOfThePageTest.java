package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements of the page are those of its contract; LANGUAGE.md §14. */
class SettlementsOfThePageTest {
  private static final List<String> LINES =
      List.of("base", "commission", "bonus", "penalties[1]", "floor", "cap");
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("paid_service")).orThrow();

  static Stream<List<String>> settlements() {
    return LanguagePage.table("table: settlements").stream();
  }

  @ParameterizedTest
  @MethodSource("settlements")
  void comesToWhatThePageSays(List<String> row) {
    Statement statement =
        CONTRACT.settle(
            facts(Quantity.parse(row.get(0)).orElseThrow(), row.get(1)),
            CONTRACT.period("2026-03"),
            AsOf.date("2026-04-20"),
            List.of());

    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < LINES.size(); i++) {
      String amount = row.get(2 + i);
      if (!amount.isEmpty()) {
        expected.put(LINES.get(i), "BRL " + amount);
      }
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (FeeLine line : statement.lines()) {
      lines.put(line.id(), line.amount().toString());
    }
    assertThat(lines).isEqualTo(expected);
    assertThat(statement.total()).hasToString(row.get(8));
    assertThat(statement.kind()).isEqualTo(Statement.Kind.STATEMENT);
  }

  private static FactSet facts(Quantity sales, String late) {
    var facts = FactSet.builder(CONTRACT.schema());
    facts
        .table("sales")
        .covers(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
        .add("2026-03-10", sales.amount().toString(), late);
    return facts.build();
  }
}
