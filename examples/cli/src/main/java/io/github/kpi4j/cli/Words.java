package io.github.kpi4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only this program says, in one language; all else comes from the library. */
final class Words {
  static final Set<String> LANGUAGES = Set.of("en", "pt", "zh");

  // As in the catalogue of the library: `{count|row|rows}` for one or for several.
  private static final Pattern NUMERUS = Pattern.compile("\\{([a-z]+)\\|([^|{}]*)\\|([^|{}]*)\\}");

  private final Properties texts = new Properties();

  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
    String file = "words_" + locale.getLanguage() + ".properties";
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
    return new Words(locale);
  }

  /** The language, for what the library says. */
  Locale locale() {
    return locale;
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
    text =
        NUMERUS
            .matcher(text)
            .replaceAll(
                words ->
                    Matcher.quoteReplacement(
                        words.group("1".equals(gaps.get(words.group(1))) ? 2 : 3)));
    for (Map.Entry<String, String> gap : gaps.entrySet()) {
      text = text.replace("{" + gap.getKey() + "}", gap.getValue());
    }
    return text;
  }
}
