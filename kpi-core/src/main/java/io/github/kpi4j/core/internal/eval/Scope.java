package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rows count: those with one word in each of some dimensions that pass a filter.
 *
 * @param words the word of each dimension that is fixed
 * @param where the filter of the KPI
 */
public record Scope(SortedMap<String, String> words, Filter where) {
  /** All rows. */
  public static final Scope WHOLE = new Scope(new TreeMap<>(), Filter.ALL);

  /**
   * Keeps its own copy.
   *
   * @param words the word of each dimension that is fixed
   * @param where the filter of the KPI
   */
  public Scope {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  /** All rows that pass a filter. */
  static Scope of(Filter where) {
    return where.isAll() ? WHOLE : new Scope(new TreeMap<>(), where);
  }

  /** The same filter, and one word in each dimension. */
  Scope at(List<String> dimensions, List<String> subject) {
    SortedMap<String, String> fixed = new TreeMap<>(words);
    for (int i = 0; i < dimensions.size(); i++) {
      fixed.put(dimensions.get(i), subject.get(i));
    }
    return new Scope(fixed, where);
  }

  boolean fixes(String dimension) {
    return words.containsKey(dimension);
  }

  /** As reasons name it: {@code (sku B01, channel fba)}; empty for all rows. */
  String text() {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, String> word : words.entrySet()) {
      parts.add(word.getKey() + " " + (word.getValue().isEmpty() ? "–" : word.getValue()));
    }
    if (!where.isAll()) {
      parts.add(where.toString());
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
