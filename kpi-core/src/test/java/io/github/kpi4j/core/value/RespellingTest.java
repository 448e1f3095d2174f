package io.github.kpi4j.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing values; LANGUAGE.md §2. */
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
          1,234              | 1_234 ; 1.2340
          0,125              | 0.125
          R$ 0,001           | BRL 0.001
          0,125%             | 0.125%
          0.123.456          |
          R$ 1,234           | BRL 1_234 ; BRL 1.2340
          about ten          |
          12 apples          |
          1..2               |
          1,2,3              |
          R$                 |
          half               |
          12%                |
          ￥100              | CNY 100
          ¥ 1,5              | CNY 1.5
          € 5                | EUR 5
          RMB 10             | CNY 10
          R$ 10 reais        | BRL 10
          人民币100元        | CNY 100
          100 美元           | USD 100
          R$ 50 mil          | BRL 50_000
          R$ 1,5 milhões     | BRL 1_500_000
          2,5 mil reais      | BRL 2_500
          1,25万元           | CNY 12_500
          3亿                | 300_000_000
          1 dia              | 1 day
          1 234              | 1_234
          BRL 50_000 reais   | BRL 50_000
          “12％”             | 12%
          「30天」           | 30 days
          3 meses            |
          10 元 BRL          |
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 dias úteis       | 3 business days
          3个工作日          | 3 business days
          1 dia útil         | 1 business day
          72小时             | 72 hours
          2 semanas          | 2 weeks
          3 days             |
          """)
  void suggestsWhatAPlaceReads(String written, String expected) {
    assertThat(Respelling.of(written, text -> Delay.parse(text).isPresent()))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(Respelling.of("3个月", text -> CalendarLength.parse(text).isPresent()))
        .containsExactly("3 months");
  }

  @ParameterizedTest
  @CsvSource({
    "R$, BRL",
    "reais, BRL",
    "￥, CNY",
    "rmb, CNY",
    "人民币, CNY",
    "$, USD",
    "€, EUR",
    "usd, USD"
  })
  void suggestsACurrency(String written, String code) {
    assertThat(Respelling.currency(written)).containsExactly(code);
    assertThat(Respelling.currency(code)).isEmpty();
    assertThat(Respelling.currency("BRR")).isEmpty();
  }
}
