package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Keys with their values, in the order they were written, each key once.
 *
 * @param span where it stands
 * @param entries key and value
 */
public record Mapping(Span span, List<Entry> entries) implements Node {
  /**
   * One key with its value.
   *
   * @param key the word before the colon
   * @param value what stands behind it
   */
  public record Entry(LocatedText key, Node value) {}

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
   * @param key exactly as written
   * @return empty if there is no such key
   */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
  }
}
