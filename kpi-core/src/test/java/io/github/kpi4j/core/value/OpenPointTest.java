package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty, or twenty thousand; LANGUAGE.md §2. */
class OpenPointTest {
  @ParameterizedTest
  @CsvSource({
    "BRL 20.000, 20_000, 20.00",
    "at least 1.500, 1_500, 1.50",
    "BRL 1.234, 1_234, 1.2340",
    "-7.125, 7_125, 7.1250",
    "between BRL 1.000 and BRL 2.000, 1_000, 1.00",
  })
  void aPointBeforeThreeDigitsMayBeEither(String text, String thousands, String decimals) {
    assertThat(OpenPoint.find(text).map(OpenPoint::readings))
        .hasValueSatisfying(readings -> assertThat(readings).containsExactly(thousands, decimals));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BRL 20",
        "BRL 20.00",
        "BRL 1.2345",
        "BRL 0.125",
        "12.500%",
        "BRL 1_234.567",
        "BRL 1234.567",
        "sales.100",
        "v1.200.300",
        ""
      })
  void otherPointsAreDecimalOnes(String text) {
    assertThat(OpenPoint.find(text)).isEmpty();
  }
}
