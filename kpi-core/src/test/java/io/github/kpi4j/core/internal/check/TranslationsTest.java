package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {
  @ParameterizedTest
  @CsvSource({
    "sim, true",
    "是, true",
    "NÃO, false",
    "mensal, monthly",
    "“每月”, monthly",
    "verde, green",
    "绿灯, green",
    "peso, weight",
    "权重, weight",
    "count, count2",
  })
  void aWordIsTranslatedWhereItCanStand(String written, String ours) {
    assertThat(Translations.of(written, Set.of(ours))).containsExactly(ours);
  }

  @Test
  void aWordThatCannotStandThereIsNot() {
    assertThat(Translations.of("mensal", Set.of("green", "red"))).isEmpty();
    assertThat(Translations.of("total", Set.of("marginal", "whole"))).containsExactly("whole");
  }

  @Test
  void aListWithOtherCommasIsTheNamesInIt() {
    List<String> known = List.of("date", "sku", "house");
    assertThat(Translations.of("date，sku", known)).containsExactly("date, sku");
    assertThat(Translations.of("date、sku；house", known)).containsExactly("date, sku, house");
    assertThat(Translations.of("date、sqw", known)).isEmpty();
  }
}
