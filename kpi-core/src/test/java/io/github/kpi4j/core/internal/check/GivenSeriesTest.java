package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.ContractCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a metric came to, as a test says it; LANGUAGE.md §18. */
class GivenSeriesTest {
  private static DraftBuilder given(String value, String expected) {
    return Shop.data()
        .kpi("sales", Shop.seen("gmv"))
        .test(
            "one", t -> t.period("2026-03").given("gmv", value).expect("metrics", "gmv", expected));
  }

  // March has 31 days.
  @ParameterizedTest
  @CsvSource({
    "BRL 31, BRL 31",
    "BRL 31 in 2026-03, BRL 31",
    "BRL 90 in 2026-02, none",
    "BRL 1 a day, BRL 31",
    "BRL 1 a day in 2026-03, BRL 31",
    "BRL 1 a day from 2026-03-31, BRL 1",
    "BRL 1 a day until 2026-03-02, BRL 2",
    "BRL 1 a day from 2026-03-02 until 2026-03-04, BRL 3",
    "BRL 1 a day from 2026-03-03 until 2026-03-03, BRL 1",
  })
  void comesTo(String value, String expected) {
    assertThat(Shop.compile(given(value, expected)).testing().runAll().get(0).mismatches())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BRL 1 from 2026-03-02",
        "BRL 1 until 2026-03-04",
        "BRL 1 a day in 2026-03 from 2026-03-02",
        "BRL 1 a day in 2026-03 until 2026-03-02",
        "BRL 1 a day from 2026-03-04 until 2026-03-03",
        "BRL 1 a day from soon",
        "BRL 1 a day until soon",
        "BRL 1 a day in March",
        "BRL 1 in March",
      })
  void saysNothingThatCanBeUnderstood(String value) {
    assertThat(ContractCompiler.compile(given(value, "BRL 1").build()).diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code().id()).isEqualTo("KPI-2202");
              assertThat(d.arguments()).containsEntry("found", value);
            });
  }
}
