package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatedTest {
  private final Source source = Source.of("c.yaml", "a: x\nb: y\n");
  private final Diagnostic first =
      Diagnostic.of(Code.UNKNOWN_METRIC, new Span(source, 3, 4)).with("name", "x");
  private final Diagnostic second =
      Diagnostic.of(Code.UNKNOWN_METRIC, new Span(source, 8, 9)).with("name", "y");

  @Test
  void aValueWithoutErrorsIsThere() {
    Validated<String> valid = Validated.valid("v", List.of());
    assertThat(valid.isValid()).isTrue();
    assertThat(valid.value()).contains("v");
    assertThat(valid.orThrow()).isEqualTo("v");
    assertThat(valid).hasToString("valid: v []");
  }

  @Test
  void diagnosticsAreSortedByPlaceAndEachIsThereOnce() {
    Validated<String> invalid = Validated.invalid(List.of(second, first, second));
    assertThat(invalid.isValid()).isFalse();
    assertThat(invalid.value()).isEmpty();
    assertThat(invalid.diagnostics()).containsExactly(first, second);
  }

  @Test
  void throwingCarriesAllDiagnosticsRendered() {
    Validated<String> invalid = Validated.invalid(List.of(first, second));
    assertThatThrownBy(invalid::orThrow)
        .isInstanceOf(InvalidContractException.class)
        .hasMessageContaining("c.yaml:1:4")
        .hasMessageContaining("The metric `y` is not defined.");
  }

  @Test
  void theNextStageRunsOnlyOnAValue() {
    Validated<Integer> length = Validated.valid("abc", List.of()).then(v -> length(v));
    assertThat(length.value()).contains(3);
    Validated<String> invalid = Validated.invalid(List.of(first));
    assertThat(invalid.then(v -> length(v)).diagnostics()).containsExactly(first);
    Validated<Integer> failed =
        Validated.valid("abc", List.of()).then(v -> Validated.invalid(List.of(second)));
    assertThat(failed.diagnostics()).containsExactly(second);
    assertThat(failed.isValid()).isFalse();
  }

  private static Validated<Integer> length(String value) {
    return Validated.valid(value.length(), List.of());
  }

  @Test
  void aValueWithAnErrorAndNoValueWithoutOneAreCallersMistakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validated.valid("v", List.of(first)))
        .withMessageStartingWith("a valid value with errors");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validated.invalid(List.of()))
        .withMessage("an invalid value without an error");
  }
}
