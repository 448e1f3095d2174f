package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A map as it is written. No two keys are equal after Unicode normalisation; entries whose key was
 * reported are left out.
 *
 * @param span from the first key, or the brace, to the last value, or the brace
 * @param entries in the order of the text
 */
public record Mapping(Span span, List<Entry> entries) implements Node {
  /**
   * Keeps its own copy.
   *
   * @param span from the first to the last character
   * @param entries in the order of the text
   */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /**
   * The entry of a key.
   *
   * @param key the key in any Unicode normalisation
   * @return empty if the map has no such key
   */
  public Optional<Entry> entry(String key) {
    String name = Entry.normalised(key);
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}
