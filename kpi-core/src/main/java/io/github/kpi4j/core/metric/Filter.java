package io.github.kpi4j.core.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows count: in each named dimension those with one of some words. Dimensions that are not
 * named do not matter.
 *
 * @param words for each dimension the words that count, at least one
 */
public record Filter(Map<String, List<String>> words) {
  /** All rows count. */
  public static final Filter ALL = new Filter(Map.of());

  /**
   * Keeps its own copy.
   *
   * @param words for each dimension the words that count
   */
  public Filter {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    words.forEach((dimension, list) -> copy.put(dimension, List.copyOf(list)));
    words = Collections.unmodifiableMap(copy);
  }

  /**
   * Whether every row counts.
   *
   * @return true if no dimension is named
   */
  public boolean isAll() {
    return words.isEmpty();
  }

  /**
   * Both filters at once.
   *
   * @param other another filter
   * @return what passes both; where both name a dimension, the words they share, which may be none
   */
  public Filter and(Filter other) {
    if (other.isAll() || isAll()) {
      return isAll() ? other : this;
    }
    Map<String, List<String>> both = new LinkedHashMap<>(words);
    other.words.forEach(
        (dimension, list) ->
            both.merge(dimension, list, (a, b) -> a.stream().filter(b::contains).toList()));
    return new Filter(both);
  }

  /**
   * As people read it.
   *
   * @return such as {@code where channel = fba or dba, country = BR}; empty if all rows count
   */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    words.forEach((dimension, list) -> parts.add(dimension + " = " + String.join(" or ", list)));
    return parts.isEmpty() ? "" : "where " + String.join(", ", parts);
  }
}
