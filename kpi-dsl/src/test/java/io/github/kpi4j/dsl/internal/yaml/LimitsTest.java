package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.dsl.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Limits; LANGUAGE.md §12. */
class LimitsTest {
  private static Tree read(String text, Limits limits) {
    return YamlReader.read(Source.of("c.yaml", text), limits);
  }

  @Test
  void theLargestTextIsReadAndOneByteMoreIsNot() {
    // `a: ` and the four bytes of an emoji are seven.
    assertThat(read("a: 😀", Limits.DEFAULT.withTextBytes(7)).diagnostics()).isEmpty();
    assertThat(read("a: 😀", Limits.DEFAULT.withTextBytes(6)).diagnostics())
        .singleElement()
        .hasToString("c.yaml:1:1: error[KPI-1001]: The text is 7 bytes long; at most 6 are read.");
  }

  @Test
  void theDeepestMapIsReadAndOneMoreIsNot() {
    assertThat(read("a: {b: [1]}", Limits.DEFAULT.withDepth(3)).diagnostics()).isEmpty();
    assertThat(read("a: {b: [1]}", Limits.DEFAULT.withDepth(2)).diagnostics())
        .singleElement()
        .hasToString(
            "c.yaml:1:8: error[KPI-1002]: Maps and lists stand more than 2 deep inside each other"
                + " here.");
  }

  @Test
  void theLastNodeIsReadAndOneMoreIsNot() {
    // The map, two keys, two values.
    assertThat(read("a: 1\nb: 2", Limits.DEFAULT.withNodes(5)).diagnostics()).isEmpty();
    assertThat(read("a: 1\nb: 2", Limits.DEFAULT.withNodes(4)).diagnostics())
        .singleElement()
        .hasToString(
            "c.yaml:2:4: error[KPI-1003]: The text has more than 4 keys, values, maps and lists.");
  }

  @Test
  void theLongestScalarIsReadAndOneByteMoreIsNotAndReadingGoesOn() {
    Limits nine = Limits.DEFAULT.withScalarBytes(9);
    assertThat(read("a: 中中中", nine).diagnostics()).isEmpty();
    assertThat(read("a: 中中中x\nb: ~", nine).diagnostics())
        .map(Diagnostic::code)
        .containsExactly(Code.SCALAR_TOO_LONG, Code.NULL_VALUE);
  }

  @Test
  void aMillionOpenBracketsAreAnsweredAtOnce() {
    for (String open : new String[] {"[", "{", "{a: ", "- ", "? ", "[{"}) {
      String text = open.repeat(1_000_000 / open.length());
      Tree tree =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> read(text, Limits.DEFAULT));
      assertThat(tree.diagnostics())
          .singleElement()
          .extracting(Diagnostic::code)
          .isEqualTo(Code.NESTED_TOO_DEEP);
      assertThat(tree.root()).isInstanceOf(Broken.class);
    }
  }

  @Test
  void textsThatAreOneLongThingAreAnswered() {
    String much = "x".repeat(1_000_000);
    for (String text : new String[] {"a: " + much, "a: \"" + much + "\"", "a: |\n  " + much}) {
      Tree tree =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(30), () -> read(text, Limits.DEFAULT));
      assertThat(tree.diagnostics())
          .singleElement()
          .extracting(Diagnostic::code)
          .isEqualTo(Code.SCALAR_TOO_LONG);
    }
  }

  @Test
  void manyNodesOnOneLineTakeNoLongerThanOnManyLines() {
    String text = "a: [" + "x, ".repeat(49_990) + "]";
    Tree tree =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> read(text, Limits.DEFAULT));
    assertThat(tree.diagnostics()).isEmpty();
  }

  @Test
  void aLimitBelowOneIsACallersMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withDepth(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withNodes(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withTextBytes(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withScalarBytes(0));
  }
}
