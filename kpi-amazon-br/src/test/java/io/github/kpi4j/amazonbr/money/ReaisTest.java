package io.github.kpi4j.amazonbr.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "R$ 1.234,56|1234.56",
        "R$1.234,56|1234.56",
        "1.234,56|1234.56",
        "1234,56|1234.56",
        "R$ 0,05|0.05",
        "R$ 1.234|1234",
        "R$ 1234|1234",
        "1234|1234",
        "1.234.567|1234567",
        "12,5|12.5",
        "R$ 12,5|12.5",
        "007,50|7.50",
        "R$\u00A01.234,56|1234.56",
        "R$\u202F1.234,56|1234.56",
        "  R$  1.234,56\u00A0|1234.56",
        "R$ 100.000.000.000.000,01|100000000000000.01",
        "-R$ 0,00|0",
        "R$ -1.234|-1234",
        "-1.234,56|-1234.56",
        "\u22121.234,56|-1234.56",
        "(R$ 1.234,56)|-1234.56",
        "R$ (1.234,56)|-1234.56",
        "1.234,56-|-1234.56",
        "1.234,56 -|-1234.56",
      })
  void reads_what_brazilians_write(String text, String amount) {
    assertThat(Reais.parse(text).amount()).contains(Quantity.money("BRL", amount));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|NO_DIGITS",
        "' \u00A0'|NO_DIGITS",
        "R$|NO_DIGITS",
        "-|NO_DIGITS",
        "R$ ,|NO_DIGITS",
        "US$ 10,00|OTHER_CURRENCY",
        "US$10.00|OTHER_CURRENCY",
        "AR$ 10,00|OTHER_CURRENCY",
        "$ 10,00|OTHER_CURRENCY",
        "€ 10,00|OTHER_CURRENCY",
        "10,00 EUR|OTHER_CURRENCY",
        "R\uFF04 10,00|OTHER_CURRENCY",
        "R$ \uFF11\uFF12,50|OTHER_DIGITS",
        "R$ ١٢,50|OTHER_DIGITS",
        "BRL 10,00|OTHER_CHARACTERS",
        "r$ 10,00|OTHER_CURRENCY",
        "R$ 1 234,56|OTHER_CHARACTERS",
        "R$ R$ 10,00|OTHER_CHARACTERS",
        "10,00 R$|OTHER_CHARACTERS",
        "–10,00|OTHER_CHARACTERS",
        "(10,00|OTHER_CHARACTERS",
        "10,00)|OTHER_CHARACTERS",
        "-(10,00|OTHER_CHARACTERS",
        "1-2|OTHER_CHARACTERS",
        "1,23E+5|OTHER_CHARACTERS",
        "10,00 D|OTHER_CHARACTERS",
        "+10,00|OTHER_CHARACTERS",
        "12,5%|OTHER_CHARACTERS",
        "--10,00|TWO_SIGNS",
        "---10,00|TWO_SIGNS",
        "-R$ -10,00|TWO_SIGNS",
        "-10,00-|TWO_SIGNS",
        "(-10,00)|TWO_SIGNS",
        "-(10,00)|TWO_SIGNS",
        "((10,00))|TWO_SIGNS",
        "1.234|AMBIGUOUS",
        "1,234|AMBIGUOUS",
        "-1.234|AMBIGUOUS",
        "(12.345)|AMBIGUOUS",
        "R$ 1,234|AMBIGUOUS",
        "1,234.56|US_STYLE",
        "R$ 1,234.56|US_STYLE",
        "1,234,567|US_STYLE",
        "1.23|US_STYLE",
        "R$ 1.23|US_STYLE",
        "12.5|US_STYLE",
        "1.2345|US_STYLE",
        "R$ 0.500|US_STYLE",
        "R$ .50|US_STYLE",
        "0,123|TOO_MANY_DECIMALS",
        "R$ 0,1234|TOO_MANY_DECIMALS",
        "1.234,567|TOO_MANY_DECIMALS",
        "1234,567|TOO_MANY_DECIMALS",
        "R$ 1.23,45|MISPLACED_SEPARATOR",
        "R$ 012.345,67|MISPLACED_SEPARATOR",
        "1.234.56|MISPLACED_SEPARATOR",
        "1.2345,00|MISPLACED_SEPARATOR",
        "12,34,56|MISPLACED_SEPARATOR",
        "12,|MISPLACED_SEPARATOR",
        ",50|MISPLACED_SEPARATOR",
        "1..234,00|MISPLACED_SEPARATOR",
      })
  void refuses_with_a_reason(String text, Refusal reason) {
    assertThat(Reais.parse(text)).isEqualTo(new ParsedReais.Refused(reason));
    assertThat(Reais.parse(text).amount()).isEmpty();
  }

  @Test
  void reads_an_amount_of_ten_thousand_groups_and_refuses_a_broken_one() {
    String groups = "1" + ".234".repeat(10_000);

    assertThat(Reais.parse(groups).amount()).isPresent();
    assertThat(Reais.parse(groups + ".").amount()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|R$\u00A00,00",
        "0.05|R$\u00A00,05",
        "999.99|R$\u00A0999,99",
        "1234.56|R$\u00A01.234,56",
        "1000000|R$\u00A01.000.000,00",
        "-0.05|-R$\u00A00,05",
        "-1234.56|-R$\u00A01.234,56",
        "-0.004|R$\u00A00,00",
      })
  void prints_with_centavos_and_a_sign_only_for_what_is_left(String amount, String text) {
    assertThat(Reais.print(Quantity.money("BRL", amount), Rounding.HALF_EVEN)).isEqualTo(text);
  }

  /** Both directions away from and toward zero, since the figures of others are all positive. */
  @ParameterizedTest
  @CsvSource({
    "0.001, UP, 'R$\u00A00,01'",
    "-0.001, UP, '-R$\u00A00,01'",
    "0.019, DOWN, 'R$\u00A00,01'",
    "-0.019, DOWN, '-R$\u00A00,01'",
    "-0.005, HALF_UP, '-R$\u00A00,01'",
    "-0.005, HALF_EVEN, 'R$\u00A00,00'",
    "999.995, HALF_UP, 'R$\u00A01.000,00'",
  })
  void rounds_by_the_rule_it_is_given(String amount, Rounding rounding, String text) {
    assertThat(Reais.print(Quantity.money("BRL", amount), rounding)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rounding.csv")
  void rounds_half_centavos_as_others_do(
      String amount, Rounding rounding, String expected, String source) {
    assertThat(Reais.print(Quantity.money("BRL", amount), rounding))
        .as(source)
        .isEqualTo("R$\u00A0" + expected.replace('.', ','));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 1", "1", "12%"})
  void prints_reais_only(String quantity) {
    Quantity other = Quantity.parse(quantity).orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reais.print(other, Rounding.HALF_EVEN))
        .withMessage("not in BRL: " + other);
  }
}
