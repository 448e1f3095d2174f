package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is in eight kilobytes, the answer is a formula or a diagnostic, and soon; LANGUAGE.md
 * §12.
 */
class FormulaDepthTest {
  private static Validated<Formula> read(String text) {
    return Formula.parse(LocatedText.of("formula", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "abs(", "a + (", "a - -", "a + ", "a * ", "min(a, "})
  void whatIsNestedDeeperThanAHundredIsRefused(String opening) {
    Validated<Formula> read = read(opening.repeat(4000) + "a");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FORMULA_TOO_DEEP);
  }

  @Test
  void aHundredLevelsAreRead() {
    String brackets = "(".repeat(99) + "a" + ")".repeat(99);
    assertThat(read(brackets).orThrow()).hasToString("a");
    assertThat(read("(" + brackets + ")").isValid()).isFalse();
    assertThat(read("a" + " + a".repeat(99)).isValid()).isTrue();
    assertThat(read("a" + " + a".repeat(100)).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "_", "9", "9 ", "BRL ", "A", "1.", "a.", "%", ",", ")", "a(", "\u00a0"})
  void eightKilobytesOfAnythingAreReadSoon(String part) {
    String text = part.repeat(8192 / part.length());
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThat(read(text)).isNotNull()))
        .doesNotThrowAnyException();
  }

  @Test
  void aNumberOfEightThousandDigitsIsANumber() {
    assertThat(read("a * " + "9".repeat(8000)).isValid()).isTrue();
  }
}
