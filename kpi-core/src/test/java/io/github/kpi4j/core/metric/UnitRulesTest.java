package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.metric.UnitRules.Typed;
import io.github.kpi4j.core.value.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas and units; LANGUAGE.md §5. */
class UnitRulesTest {
  private static Typed typed(String text) {
    return text.equals("12")
        ? new Typed(Unit.Plain.NUMBER, true)
        : new Typed(Unit.parse(text).orElseThrow(), false);
  }

  @ParameterizedTest
  @CsvSource({
    "BRL, +, BRL, BRL",
    "BRL, +, USD, none",
    "BRL, +, 12, none",
    "count, +, 12, count",
    "score, +, 12, score",
    "days, +, 12, none",
    "count, +, number, number",
    "count, +, percent, none",
    "rank, +, number, none",
    "percent, +, number, number",
    "percent, +, 12, number",
    "BRL, *, BRL, none",
    "BRL, *, count, BRL",
    "percent, *, BRL, BRL",
    "count, *, count, number",
    "count per day, *, days, count",
    "days, *, BRL per day, BRL",
    "count per day, *, hours, none",
    "count per day, *, 12, count per day",
    "BRL, /, BRL, number",
    "BRL, /, USD, none",
    "BRL, /, count, BRL",
    "count, /, BRL, none",
    "count, /, count, number",
    "count, /, count per day, days",
    "number, /, count per day, days",
    "count, /, BRL per day, none",
    "BRL, /, BRL per hour, hours",
    "BRL, /, days, BRL per day",
    "days, /, hours, none",
    "days, /, days, number",
    "score, *, score, none"
  })
  void whatComesOut(String left, String sign, String right, String expected) {
    Typed l = typed(left);
    Typed r = typed(right);
    String found =
        (switch (sign) {
              case "+" -> UnitRules.sum(l, r);
              case "*" -> UnitRules.product(l, r);
              default -> UnitRules.quotient(l, r);
            })
            .map(t -> t.unit().toString())
            .orElse("none");
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "count, number, true",
    "rank, number, true",
    "percent, number, false",
    "number, percent, false",
    "days, number, false",
    "BRL, number, false",
    "BRL, BRL, true",
    "BRL, CNY, false",
    "count per day, number per day, true",
    "count per day, number, true",
    "count per day, number per hour, false",
    "BRL per day, BRL per day, true",
    "BRL per day, number, false",
    "BRL, BRL per day, false"
  })
  void whatCompares(String value, String threshold, boolean expected) {
    assertThat(
            UnitRules.comparable(
                Unit.parse(value).orElseThrow(), Unit.parse(threshold).orElseThrow()))
        .isEqualTo(expected);
  }
}
