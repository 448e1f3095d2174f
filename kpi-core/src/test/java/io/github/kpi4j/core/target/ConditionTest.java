package io.github.kpi4j.core.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Rational;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions, bands and rounding; LANGUAGE.md §6. */
class ConditionTest {
  private static Validated<Condition> read(String text) {
    return Condition.parse(LocatedText.of("band", text));
  }

  @ParameterizedTest
  @CsvSource({
    "at least 12, 12, true",
    "at least 12, 11.9, false",
    "more than 12, 12, false",
    "more than 12, 12.1, true",
    "at most 12, 12, true",
    "at most 12, 12.1, false",
    "less than 12, 12, false",
    "less than 12, 11.9, true",
    "between 3 and 5, 3, true",
    "between 3 and 5, 5, true",
    "between 3 and 5, 5.1, false",
    "between 3 and 5, 2.9, false",
    "between 3 and 3, 3, true",
    "at least -5, -5, true",
    "at most 12%, 0.12, true",
    "at least 2 weeks, 14, true",
    "otherwise, -1000, true"
  })
  void holds(String condition, String value, boolean expected) {
    assertThat(read(condition).orThrow().holds(Rational.parse(value))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "at least   12%, at least 12%",
    "'at most BRL  1_000 ', at most BRL 1000",
    "between 30 days  and 90 days, between 30 days and 90 days",
    "more than 1 week, more than 7 days",
    "less than BRL 5 per day, less than BRL 5 per day",
    "otherwise, otherwise"
  })
  void writesWhatItRead(String text, String expected) {
    assertThat(read(text).orThrow()).hasToString(expected);
    assertThat(read(expected).orThrow()).isEqualTo(read(text).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least twelve        | BAD_QUANTITY  | twelve         | `twelve` is not a quantity as"
            + " contracts write them.",
        "at most 12,5%          | BAD_QUANTITY  | 12,5%          | `12,5%` is not a quantity as"
            + " contracts write them.",
        "between 3 and many     | BAD_QUANTITY  | many           | `many` is not a quantity as"
            + " contracts write them.",
        "between few and 3      | BAD_QUANTITY  | few            | `few` is not a quantity as"
            + " contracts write them.",
        "between 5 and 3        | BAD_RANGE     | between 5 and 3 | A range goes from the smaller"
            + " to the larger value of one unit, not from 5 to 3.",
        "between 3 and 5 days   | BAD_RANGE     | between 3 and 5 days | A range goes from the"
            + " smaller to the larger value of one unit, not from 3 to 5 days.",
        "12%                    | BAD_CONDITION | 12%            | `12%` is not a condition.",
        "at least               | BAD_CONDITION | at least       | `at least` is not a condition.",
        "At least 12            | BAD_CONDITION | At least 12    | `At least 12` is not a"
            + " condition.",
        "atleast 12             | BAD_CONDITION | atleast 12     | `atleast 12` is not a"
            + " condition.",
        "''                     | BAD_CONDITION |                | `` is not a condition."
      })
  void pointsAtWhatIsWrong(String text, Code code, String marked, String sentence) {
    Diagnostic problem = only(read(text));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.span().text()).isEqualTo(marked == null ? "" : marked);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    ">= 12%, at least 12%",
    "≥12%, at least 12%",
    "<= BRL 5, at most BRL 5",
    "> 4, more than 4",
    "< 4, less than 4",
    "= 4, between 4 and 4",
    "≧ 12％, at least 12%",
    "＜＝１２％, at most 12%",
    "no mínimo 12%, at least 12%",
    "'a partir de R$ 1.000,00', at least BRL 1_000.00",
    "不低于 12%, at least 12%",
    "12%以上, at least 12%",
    "12% ou mais, at least 12%",
    "12% or more, at least 12%",
    "até 30 dias, at most 30 days",
    "不超过30天, at most 30 days",
    "12% 以内, at most 12%",
    "acima de 4, more than 4",
    "大于 4, more than 4",
    "abaixo de 4, less than 4",
    "低于4, less than 4",
    "entre 3 e 5, between 3 and 5",
    "3 到 5 之间, between 3 and 5",
    "介于3和5之间, between 3 and 5",
    "3–5, between 3 and 5",
    "de 3 a 5, between 3 and 5",
    "senão, otherwise",
    "其他, otherwise",
    "“otherwise”, otherwise",
    "“At least 12%”, at least 12%",
    "no mínimo 95% da meta, at least 95% of target",
    "不低于目标的95%, at least 12%",
    "目标的95%以上, at least 95% of target",
    "more than, at least 12%",
    "“at least much”, at least 12%",
    "entre 3 e muito, at least 12%",
    "no máximo muito, at least 12%",
    "better, at least 12%"
  })
  void showsSignsInWords(String text, String words) {
    assertThat(only(read(text)).arguments()).containsEntry("fix", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"between ", "between a", "at least ", ">", "between 3 and"})
  void eightKilobytesOfSpacesAreReadSoon(String start) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(read(start + " ".repeat(8000) + "x")).isNotNull());
  }

  @Test
  void uncheckedBandsMayLackAValue() {
    Condition few = read("at most 3").orThrow();
    Band green = new Band("green", few, LocatedText.of("band", "at most 3").span());
    Bands bands = new Bands(List.of(green));
    assertThat(bands.of(Rational.of(3))).isEqualTo(green).hasToString("green: at most 3");
    assertThatThrownBy(() -> bands.of(Rational.of(4))).isInstanceOf(IllegalStateException.class);
  }

  private static Diagnostic only(Validated<Condition> read) {
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0);
  }
}
