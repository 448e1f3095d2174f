package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spaces in Chinese sentences, whatever fills their gaps. */
class HanSpacingTest {
  @ParameterizedTest
  @CsvSource({
    "'销售额', ' 为 ', '销售额为 '",
    "'gmv', '为 ', 'gmv 为 '",
    "'1 天', ' 到 ', '1 天到 '",
    "'12%', ' 到 ', '12% 到 '",
    "'为 ', '零', '为零'",
    "'为', '12', '为 12'",
    "'为', '-12', '为-12'",
    "'（', 'gmv', '（gmv'",
    "'`gmv`', '为', '`gmv`为'",
    "'', ' 为', ' 为'",
    "' ', ' 为', '  为'",
    "'为', ' ', '为 '",
    "'为', '', '为'",
  })
  void meetsAsChineseIsWritten(String before, String next, String text) {
    StringBuilder found = new StringBuilder(before);
    HanSpacing.join(found, next);
    assertThat(found.toString()).isEqualTo(text);
  }

  @Test
  void onlyChineseSentencesAreSpaced() {
    assertThat(Catalogue.CHINESE.text("condition.between", Map.of("low", "1 天", "high", "90 天")))
        .isEqualTo("1 天到 90 天之间");
    assertThat(Catalogue.ENGLISH.text("condition.between", Map.of("low", "一", "high", "九")))
        .isEqualTo("between 一 and 九");
  }
}
