package io.github.kpi4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only this program says, in one language; all else comes from the library. */
final class Words {
  private static final Set<String> LANGUAGES = Set.of("en", "pt", "zh");

  // As in the catalogue of the library: `{count|row|rows}` for one or for several.
  private static final Pattern NUMERUS = Pattern.compile("\\{([a-z]+)\\|([^|{}]*)\\|([^|{}]*)\\}");

  private final ResourceBundle texts;

  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
    String file = "words_" + locale.getLanguage() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + file);
      }
      texts = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words in(Locale locale) {
    return new Words(locale);
  }

  /** In the language that {@code --lang} names, even where the rest makes no sense. */
  static Words in(String... args) {
    String language = "en";
    for (int i = 0; i < args.length; i++) {
      boolean apart = args[i].equals("--lang") && i + 1 < args.length;
      String named =
          apart ? args[i + 1] : args[i].startsWith("--lang=") ? args[i].substring(7) : language;
      language = LANGUAGES.contains(named.toLowerCase(Locale.ROOT)) ? named : language;
    }
    return new Words(Locale.forLanguageTag(language.toLowerCase(Locale.ROOT)));
  }

  /** The language, for what the library says. */
  Locale locale() {
    return locale;
  }

  /** All texts, for the help of commands: those that begin with {@code help} or name a command. */
  ResourceBundle bundle() {
    return texts;
  }

  String text(String key) {
    return text(key, Map.of());
  }

  /** A text with its gaps filled. */
  String text(String key, Map<String, String> gaps) {
    String text =
        NUMERUS
            .matcher(texts.getString(key))
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
