package io.github.kpi4j.amazonbr.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers under which companies are registered for tax in Brazil. */
class CnpjTest {
  /**
   * The first has the sum 5·1+4·2+3·3+2·4+9·5+8·6+7·7+6·8+5·0+4·0+3·0+2·1 = 222 = 20·11+2, so 9;
   * then 6·1+5·2+4·3+3·4+2·5+9·6+8·7+7·8+6·0+5·0+4·0+3·1+2·9 = 237 = 21·11+6, so 5. The second is
   * the example of the tax authority for numbers with letters.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"12.345.678/0001-95", "12345678000195", "12.ABC.345/01DE-35", "12ABC34501DE35"})
  void areKnownByTheirCheckDigits(String text) {
    assertThat(Cnpj.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12.345.678/0001-96",
        "12.345.678/0001-85",
        "00.000.000/0000-00",
        "12.345.678/001-95",
        "12.abc.345/01de-35",
        "12.ABC.345/01DE-3A",
        "91310000MA1FL0LB4P"
      })
  void areNotAnyText(String text) {
    assertThat(Cnpj.isValid(text)).isFalse();
  }
}
