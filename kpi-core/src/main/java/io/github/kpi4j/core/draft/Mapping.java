package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * Keys with their values, in the order they were written, each key once.
 *
 * @param span where it stands
 * @param entries key and value
 */
public record Mapping(Span span, List<Entry> entries) implements Node {
  private static final char FIRST_COMBINING = '\u0300';

  /**
   * One key with its value.
   *
   * @param key the word before the colon
   * @param value what stands behind it
   */
  public record Entry(LocatedText key, Node value) {
    /**
     * The key as keys are compared: {@code ç} typed as one character equals {@code ç} typed as two.
     *
     * @return the key in Unicode's normalisation form C
     */
    public String name() {
      return normalised(key.text());
    }

    private static String normalised(String key) {
      // Characters below the combining ones are never composed of others.
      for (int i = 0; i < key.length(); i++) {
        if (key.charAt(i) >= FIRST_COMBINING) {
          return Normalizer.normalize(key, Normalizer.Form.NFC);
        }
      }
      return key;
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param span where it stands
   * @param entries key and value
   */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /**
   * The entry of a key.
   *
   * @param key the key in any Unicode normalisation
   * @return empty if there is no such key
   */
  public Optional<Entry> entry(String key) {
    String name = Entry.normalised(key);
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
