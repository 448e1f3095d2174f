package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN  | 1234.50      | 1234.50",
        "PLAIN  | 1,234.50     |",
        "PLAIN  | -7           | -7",
        "US     | 1,234.50     | 1234.50",
        "US     | 1234.5       | 1234.5",
        "US     | 1,23         |",
        "US     | 1.234,50     |",
        "US     | US$ -3.10    | -3.10",
        "BR     | 1.234,50     | 1234.50",
        "BR     | 1234,5       | 1234.5",
        "BR     | R$ 1.234,50  | 1234.50",
        "BR     | -R$ 1,50     | -1.50",
        "BR     | R$ −1,50     | -1.50",
        "BR     | -R$ -1,50    |",
        "BR     | 1,234.50     |",
        "BR     | ten          |",
        "BR     | ''           |",
        "EITHER | 1.234,50     | 1234.50",
        "EITHER | 1,234.50     | 1234.50",
        "EITHER | 1.23         | 1.23",
        "EITHER | 12           | 12",
        "EITHER | 1.234        |",
        "EITHER | ¥ 99         | 99",
      })
  void readsWhatIsWrittenSo(NumberStyle style, String cell, BigDecimal number) {
    assertThat(style.read(cell).orElse(null)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234 | true", "1,234 | true", "1.234,5 | false", "12 | false", "ten | false"})
  void aDotOrACommaBeforeThreeDigitsMayBeTwoThings(String cell, boolean ambiguous) {
    assertThat(NumberStyle.isAmbiguous(cell)).isEqualTo(ambiguous);
  }
}
