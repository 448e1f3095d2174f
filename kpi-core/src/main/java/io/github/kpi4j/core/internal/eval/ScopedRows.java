package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of one table by scope and day. Rows are cut by the words of a dimension once, when it is
 * first asked for; within a word they stay in the order of days, so a range of days is two binary
 * searches.
 */
final class ScopedRows {
  private final FactTable table;
  private final Map<String, Map<String, int[]>> byDimension = new HashMap<>();

  ScopedRows(FactTable table) {
    this.table = table;
  }

  FactTable table() {
    return table;
  }

  int[] rows(Scope scope, DateRange days) {
    if (scope.isWhole()) {
      return table.rowsIn(days);
    }
    int[] rows = cut(scope.dimension()).getOrDefault(scope.word(), new int[0]);
    return Arrays.copyOfRange(
        rows, firstFrom(rows, days.start()), firstFrom(rows, days.endExclusive()));
  }

  /** The words of a dimension that have a row on one of the days, in order. */
  Set<String> words(String dimension, DateRange days) {
    Set<String> words = new TreeSet<>();
    for (int row : table.rowsIn(days)) {
      words.add(table.words(dimension).get(table.code(dimension, row)));
    }
    return words;
  }

  private Map<String, int[]> cut(String dimension) {
    return byDimension.computeIfAbsent(dimension, this::group);
  }

  private Map<String, int[]> group(String dimension) {
    int[] sizes = new int[table.words(dimension).size()];
    for (int row = 0; row < table.rows(); row++) {
      sizes[table.code(dimension, row)]++;
    }
    int[][] groups = new int[sizes.length][];
    Arrays.setAll(groups, code -> new int[sizes[code]]);
    int[] filled = new int[sizes.length];
    for (int row = 0; row < table.rows(); row++) {
      int code = table.code(dimension, row);
      groups[code][filled[code]++] = row;
    }
    Map<String, int[]> byWord = new HashMap<>();
    for (int code = 0; code < groups.length; code++) {
      byWord.put(table.words(dimension).get(code), groups[code]);
    }
    return byWord;
  }

  private int firstFrom(int[] rows, LocalDate day) {
    int wanted = table.firstRowFrom(day);
    int found = Arrays.binarySearch(rows, wanted);
    return found >= 0 ? found : -found - 1;
  }
}
