package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods have the terms that the page says; LANGUAGE.md §14. */
class AmendedPeriodsOfThePageTest {
  private static final CompiledContract CONTRACT =
      LanguagePage.load(LanguagePage.contract("amended")).orThrow();

  static Stream<List<String>> amended() {
    return LanguagePage.table("table: amended").stream();
  }

  @ParameterizedTest
  @MethodSource("amended")
  void comeToWhatThePageSays(List<String> row) {
    Period period = CONTRACT.period(LanguagePage.plain(row.get(0)));
    var facts = FactSet.builder(CONTRACT.schema());
    facts.table("sales").covers(period.days()).add(period.days().start().plusDays(9), "11000");
    FactSet sold = facts.build();
    AsOf asOf = AsOf.date(row.get(1));

    assertThat(CONTRACT.evaluate(sold, period, asOf).kpi("sales").outcome().level())
        .contains(row.get(2));
    assertThat(CONTRACT.settle(sold, period, asOf, List.of()).total()).hasToString(row.get(3));
  }
}
