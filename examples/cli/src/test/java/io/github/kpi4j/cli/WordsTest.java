package io.github.kpi4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the command line says. */
class WordsTest {
  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Words.class.getResourceAsStream("words_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void everyTextIsThereInEveryLanguage(String language) throws IOException {
    assertThat(words(language).stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
  }

  @Test
  void oneIsNotSpokenOfAsSeveral() {
    Words pt = Words.in(Locale.forLanguageTag("pt"));
    assertThat(pt.text("test.sum", Map.of("all", "1", "failed", "0")))
        .isEqualTo("1 teste, 0 com falha");
    assertThat(pt.text("test.sum", Map.of("all", "2", "failed", "1")))
        .isEqualTo("2 testes, 1 com falha");
  }
}
