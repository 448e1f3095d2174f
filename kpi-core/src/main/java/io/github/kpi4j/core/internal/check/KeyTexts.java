package io.github.kpi4j.core.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * What editors show of each key of the contract language: what it is, in one language, and how it
 * is written, which is the same in all of them.
 */
final class KeyTexts {
  // Keys whose own keys are those of another.
  private static final Map<String, String> LIKE =
      Map.of(
          "advise", "title",
          "backup", "report",
          "cap", "floor",
          "contract_cap", "floor",
          "description", "title",
          "review_meeting", "report");

  private final Properties meanings;
  private final Properties examples = read("key-examples.properties");
  private final Properties words = read("words.properties");

  /**
   * The texts of a language.
   *
   * @param language {@code en}, {@code pt} or {@code zh}
   */
  KeyTexts(String language) {
    meanings = read("keys_" + language + ".properties");
  }

  private static Properties read(String resource) {
    Properties entries = new Properties();
    try (InputStream in = KeyTexts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /**
   * What the schema of a kind of file is called: of a {@code contract}, {@code pack}, {@code
   * tests}.
   */
  String title(String kind) {
    return of(meanings, "schema.title." + kind);
  }

  /** What a key is, and on a line of its own an example of it. */
  String description(String section, String key) {
    String place = place(section, key);
    String example = key + ": " + of(examples, place);
    return of(meanings, place)
        + "\n"
        + of(meanings, "schema.example").replace("{example}", example);
  }

  /** The words that can stand at a key, with commas between them; empty if others can too. */
  String words(String section, String key) {
    return words.getProperty(place(section, key), "");
  }

  private static String place(String section, String key) {
    return LIKE.getOrDefault(section, section) + "." + key;
  }

  private static String of(Properties entries, String place) {
    String text = entries.getProperty(place);
    if (text == null) {
      throw new IllegalStateException("no text for the key " + place);
    }
    return text;
  }
}
