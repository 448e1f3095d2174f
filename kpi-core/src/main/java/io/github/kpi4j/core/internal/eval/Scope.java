package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.value.DaySet;
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
 * @param excused the days whose rows do not count
 */
public record Scope(SortedMap<String, String> words, Filter where, DaySet excused) {
  /** All rows. */
  public static final Scope WHOLE = new Scope(new TreeMap<>(), Filter.ALL);

  /**
   * Keeps its own copy.
   *
   * @param words the word of each dimension that is fixed
   * @param where the filter of the KPI
   * @param excused the days whose rows do not count
   */
  public Scope {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  /**
   * Rows of every day.
   *
   * @param words the word of each dimension that is fixed
   * @param where the filter of the KPI
   */
  public Scope(SortedMap<String, String> words, Filter where) {
    this(words, where, DaySet.NONE);
  }

  /** The same rows, but none of some days. */
  Scope without(DaySet days) {
    return days.isEmpty() ? this : new Scope(words, where, excused.and(days));
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
    return new Scope(fixed, where, excused);
  }

  /** Whether rows of every subject count, whatever days are excused. */
  boolean isWhole() {
    return words.isEmpty() && where.isAll();
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
