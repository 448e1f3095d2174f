package io.github.kpi4j.core.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences and labels of the library in one language; all languages have the same keys. */
public final class Catalogue {
  /** English. */
  public static final Catalogue ENGLISH = new Catalogue("en");

  /** Portuguese as written in Brazil. */
  public static final Catalogue PORTUGUESE = new Catalogue("pt");

  /** Chinese in simplified characters. */
  public static final Catalogue CHINESE = new Catalogue("zh");

  private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)\\}");

  // `{count|row|rows}` is the word for one or for several of what fills the gap `{count}`.
  private static final Pattern NUMERUS = Pattern.compile("\\{([a-z_]+)\\|([^|{}]*)\\|([^|{}]*)\\}");

  private final String language;
  private final Properties entries;

  private Catalogue(String language) {
    this.language = language;
    this.entries = read("messages_" + language + ".properties");
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * The catalogue for a person's language.
   *
   * @param locale any locale; only its language counts
   * @return Portuguese for {@code pt}, Chinese for {@code zh}, English for all others
   */
  public static Catalogue of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "pt" -> PORTUGUESE;
      case "zh" -> CHINESE;
      default -> ENGLISH;
    };
  }

  /**
   * The language's ISO 639 code.
   *
   * @return {@code en}, {@code pt} or {@code zh}
   */
  public String language() {
    return language;
  }

  /**
   * The keys of all entries.
   *
   * @return a copy
   */
  public Set<String> keys() {
    return Set.copyOf(entries.stringPropertyNames());
  }

  /**
   * A label that has no gaps.
   *
   * @param key the entry
   * @return its text
   * @throws IllegalArgumentException if there is no such key
   */
  public String label(String key) {
    return text(key, Map.of());
  }

  /**
   * A sentence with its gaps filled.
   *
   * @param key the entry
   * @param arguments what fills each gap; a value that starts with {@code @} is itself a key, whose
   *     gaps are filled with the same arguments as they stand; control characters and line ends of
   *     a value are shown as visible stand-ins, so a sentence stays on one line
   * @return the text, with the word for one or for several where a gap counts; a gap that no
   *     argument fills stays as it is
   * @throws IllegalArgumentException if there is no such key
   */
  public String text(String key, Map<String, String> arguments) {
    return find(key, arguments)
        .orElseThrow(() -> new IllegalArgumentException("no such message: " + key));
  }

  /**
   * A decimal number with the language's signs, and all of its decimals: 1234.50 is {@code
   * 1,234.50} in English and {@code 1.234,50} in Portuguese.
   *
   * @param value the number
   * @return its digits in groups of three
   */
  public String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, label("number.group"));
    }
    String decimals = point < 0 ? "" : label("number.decimal") + plain.substring(point + 1);
    return (value.signum() < 0 ? "-" : "") + grouped + decimals;
  }

  /**
   * A sentence that may be absent, such as the help of a code.
   *
   * @param key the entry
   * @param arguments as for {@link #text}
   * @return the text, or empty if there is no such key
   */
  public Optional<String> find(String key, Map<String, String> arguments) {
    return find(key, arguments, gap -> fill(gap, arguments));
  }

  private Optional<String> find(
      String key, Map<String, String> arguments, Function<MatchResult, String> filling) {
    String pattern = entries.getProperty(key);
    return Optional.ofNullable(pattern)
        .map(text -> counted(text, arguments))
        .map(text -> filled(text, filling));
  }

  private String filled(String text, Function<MatchResult, String> filling) {
    BiConsumer<StringBuilder, String> join =
        language.equals("zh") ? HanSpacing::join : StringBuilder::append;
    StringBuilder filled = new StringBuilder();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      join.accept(filled, text.substring(from, gap.start()));
      join.accept(filled, filling.apply(gap));
      from = gap.end();
    }
    join.accept(filled, text.substring(from));
    return filled.toString();
  }

  private static String counted(String text, Map<String, String> arguments) {
    return NUMERUS
        .matcher(text)
        .replaceAll(
            words ->
                Matcher.quoteReplacement(
                    words.group("1".equals(arguments.get(words.group(1))) ? 2 : 3)));
  }

  // One level deep: an author may name a metric `@KPI-2103`, and the message must still end.
  private String fill(MatchResult gap, Map<String, String> arguments) {
    String value = plain(gap, arguments);
    return value.length() > 1 && value.charAt(0) == '@'
        ? find(value.substring(1), arguments, inner -> plain(inner, arguments)).orElse(value)
        : value;
  }

  /** An argument; another module that brings its own sentences has one for each language. */
  private String plain(MatchResult gap, Map<String, String> arguments) {
    String ofLanguage = arguments.get(gap.group(1) + "_" + language);
    return Visible.of(
        ofLanguage != null ? ofLanguage : arguments.getOrDefault(gap.group(1), gap.group()));
  }
}
