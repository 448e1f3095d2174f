package io.github.kpi4j.core.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to be kept of facts that are put together.
 *
 * @param schema the tables that a contract needs
 * @param extremes by table the measures of which the smallest or largest number is asked for
 */
public record CellPlan(DataSchema schema, Map<String, Set<String>> extremes) {
  /**
   * Keeps its own sorted copies, so that equal plans have equal texts.
   *
   * @param schema the tables
   * @param extremes the measures of which extremes are asked for
   */
  public CellPlan {
    Map<String, Set<String>> sorted = new TreeMap<>();
    extremes.forEach((table, measures) -> sorted.put(table, new TreeSet<>(measures)));
    extremes = sorted;
  }

  Set<String> extremes(TableSchema table) {
    return extremes.getOrDefault(table.name(), Set.of());
  }
}
