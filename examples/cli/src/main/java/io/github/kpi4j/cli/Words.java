package io.github.kpi4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What only this program says, in one language; all else comes from the library. */
final class Words {
  private final Properties texts = new Properties();

  private Words(String language) {
    String file = "words_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words in(Locale locale) {
    return new Words(locale.getLanguage());
  }

  String text(String key) {
    return text(key, Map.of());
  }

  /** A text with its gaps filled. */
  String text(String key, Map<String, String> gaps) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no such text: " + key);
    }
    for (Map.Entry<String, String> gap : gaps.entrySet()) {
      text = text.replace("{" + gap.getKey() + "}", gap.getValue());
    }
    return text;
  }
}
