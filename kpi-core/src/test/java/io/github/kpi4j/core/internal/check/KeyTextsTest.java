package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors show of the keys of a contract, in each language; LANGUAGE.md §3. */
class KeyTextsTest {
  private static Properties read(String resource) throws IOException {
    Properties entries = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(KeyTexts.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      entries.load(in);
    }
    return entries;
  }

  private static Properties meanings(String language) throws IOException {
    return read("keys_" + language + ".properties");
  }

  private static Set<String> keys(Properties texts) {
    Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
    keys.removeIf(key -> key.startsWith("schema."));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void everyKeyHasATextInEveryLanguage(String language) throws IOException {
    assertThat(meanings(language).stringPropertyNames())
        .isEqualTo(meanings("en").stringPropertyNames());
  }

  @Test
  void everyKeyHasAnExample() throws IOException {
    assertThat(keys(read("key-examples.properties"))).isEqualTo(keys(meanings("en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt", "zh"})
  void noTextIsLeftInEnglish(String language) throws IOException {
    Properties english = meanings("en");
    Properties texts = meanings(language);
    assertThat(texts.stringPropertyNames())
        .noneMatch(key -> texts.getProperty(key).equals(english.getProperty(key)))
        .noneMatch(key -> isEnglish(texts.getProperty(key)));
  }

  /** Words that English sentences are full of and that are no words of this language's keys. */
  private static boolean isEnglish(String text) {
    return (" " + text + " ").matches("(?i).* (the|which|what|that|how|must|has|is|are|and) .*");
  }

  @Test
  void chineseTextsAreInChinese() throws IOException {
    Properties texts = meanings("zh");
    assertThat(texts.stringPropertyNames())
        .allMatch(key -> texts.getProperty(key).matches("(?s).*\\p{IsHan}.*"));
  }

  /** A key that the language no longer has would keep its text for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "zh"})
  void everyTextIsShown(String language) throws IOException {
    String schema = ContractCompiler.schema(SchemaOf.CONTRACT, Locale.forLanguageTag(language));
    Properties texts = meanings(language);
    assertThat(keys(texts)).allMatch(key -> schema.contains("\"" + texts.getProperty(key) + "\\n"));
  }

  @Test
  void showsWhatItIsWithItsUnitAndAnExample() {
    assertThat(ContractCompiler.schema(SchemaOf.CONTRACT, Locale.ENGLISH))
        .contains(
            "\"description\": \"how soon somebody answers, in minutes, hours, business hours or"
                + " business days\\nExample: `respond_within: 4 business hours`\"");
    assertThat(ContractCompiler.schema(SchemaOf.CONTRACT, Locale.forLanguageTag("pt-BR")))
        .contains(
            "\"description\": \"em quanto tempo alguém responde, em minutos, horas, horas úteis ou"
                + " dias úteis\\nExemplo: `respond_within: 4 business hours`\"");
    assertThat(ContractCompiler.schema(SchemaOf.CONTRACT, Locale.SIMPLIFIED_CHINESE))
        .contains(
            "\"description\": \"多久之内答复：分钟、小时、工作小时或工作日\\n示例："
                + "`respond_within: 4 business hours`\"");
  }
}
