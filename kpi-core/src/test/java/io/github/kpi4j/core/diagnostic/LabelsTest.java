package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  /** A report that mixes languages reads like a mistake; the sentences of codes may fall back. */
  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void everyLabelIsTranslated(String language) {
    Catalogue catalogue = Catalogue.of(Locale.forLanguageTag(language));
    assertThat(catalogue.keys())
        .containsAll(
            Catalogue.ENGLISH.keys().stream().filter(key -> !key.startsWith("KPI-")).toList());
  }
}
