package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitySpellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,5%|12.5%",
        "12 %|12%",
        "１２%|12%",
        "18％|18%",
        "R$ 10|BRL 10",
        "R$1.234,50|BRL 1_234.50",
        "BRL 1.234,50|BRL 1_234.50",
        "BRL 1.234.567|BRL 1_234_567",
        "brl10|BRL 10",
        "10 BRL|BRL 10",
        "US$ 10.50|USD 10.50",
        "10元|CNY 10",
        "-0,5|-0.5",
        "12,345.67|12_345.67",
        "30 dias|30 days",
        "30天|30 days",
        "2 semanas|2 weeks"
      })
  void proposesTheSpellingOfContracts(String written, String meant) {
    assertThat(QuantitySpelling.corrected(written)).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({"half", "'1,2,3'", "R$", "''", "10 apples", "12%"})
  void isSilentWithoutAGuess(String written) {
    assertThat(QuantitySpelling.corrected(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "BRL 1,000|BRL 1_000|BRL 1.000")
  void proposesBothWhereACommaMayBeEither(String written, String thousand, String one) {
    assertThat(QuantitySpelling.corrected(written)).isEqualTo(List.of(thousand, one));
  }
}
