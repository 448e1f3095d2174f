package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RespellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12,5               | 12.5
          12,5%              | 12.5%
          12,5 %             | 12.5%
          R$ 1.234,50        | BRL 1_234.50
          R$10               | BRL 10
          -R$ 10             | BRL -10
          BRL 900.000,00     | BRL 900_000.00
          BRL 1,234.50       | BRL 1_234.50
          1.234.567          | 1_234_567
          1 234 567,8        | 1234567.8 ; 1_234_567.8
          １２               | 12
          １２％             | 12%
          12 percent         | 12%
          12 por cento       | 12%
          30 dias            | 30 days
          30天               | 30 days
          2 semanas          | 2 weeks
          100 BRL            | BRL 100
          brl10              | BRL 10
          10元               | CNY 10
          US$ 10.50          | USD 10.50
          -0,5               | -0.5
          1,234              | 1_234 ; 1.234
          R$ 1,234           | BRL 1_234 ; BRL 1.234
          about ten          |
          12 apples          |
          1..2               |
          1,2,3              |
          R$                 |
          half               |
          12%                |
          """)
  void suggestsWhatContractsWouldWrite(String written, String expected) {
    List<String> suggested = Respelling.of(written);

    assertThat(suggested).allMatch(text -> Quantity.parse(text).isPresent());
    if (expected == null) {
      assertThat(suggested).isEmpty();
    } else {
      List<String> possible = Stream.of(expected.split(";")).map(String::strip).toList();
      assertThat(possible).containsAll(suggested);
      assertThat(suggested).isNotEmpty();
    }
  }
}
