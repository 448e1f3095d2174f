package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table told apart by the words of some dimensions, without those that a filter drops.
 */
final class RowCut {
  private static final int DROPPED = -1;

  private final FactTable table;
  private final List<String> dimensions;

  /** The number of each row's group, or {@code DROPPED}. */
  private final int[] groups;

  private int count = 1;

  private RowCut(FactTable table, List<String> dimensions) {
    this.table = table;
    this.dimensions = dimensions;
    this.groups = new int[table.rows()];
  }

  static RowCut of(FactTable table, List<String> dimensions, Filter where) {
    RowCut cut = new RowCut(table, dimensions);
    where.words().forEach(cut::keep);
    dimensions.forEach(cut::split);
    return cut;
  }

  private void keep(String dimension, List<String> words) {
    int[] codes = table.codes(dimension);
    boolean[] wanted = new boolean[table.words(dimension).size()];
    for (String word : words) {
      int code = table.words(dimension).indexOf(word);
      if (code >= 0) {
        wanted[code] = true;
      }
    }
    for (int row = 0; row < groups.length; row++) {
      if (!wanted[codes[row]]) {
        groups[row] = DROPPED;
      }
    }
  }

  /** Splits each group by one more dimension; groups are numbered anew as they are met. */
  private void split(String dimension) {
    int[] codes = table.codes(dimension);
    long words = table.words(dimension).size();
    if (count == 1) {
      for (int row = 0; row < groups.length; row++) {
        groups[row] = groups[row] == DROPPED ? DROPPED : codes[row];
      }
      count = Math.max(1, (int) words);
      return;
    }
    Map<Long, Integer> numbers = new HashMap<>();
    for (int row = 0; row < groups.length; row++) {
      if (groups[row] != DROPPED) {
        groups[row] =
            numbers.computeIfAbsent(groups[row] * words + codes[row], key -> numbers.size());
      }
    }
    count = Math.max(1, numbers.size());
  }

  /** The rows of each group, in their order, by its words. */
  Map<List<String>, int[]> byWords() {
    int[] sizes = new int[count];
    for (int group : groups) {
      if (group != DROPPED) {
        sizes[group]++;
      }
    }
    int[][] rows = new int[count][];
    Arrays.setAll(rows, group -> new int[sizes[group]]);
    for (int row = groups.length - 1; row >= 0; row--) {
      if (groups[row] != DROPPED) {
        rows[groups[row]][--sizes[groups[row]]] = row;
      }
    }
    Map<List<String>, int[]> byWords = new HashMap<>();
    for (int[] group : rows) {
      if (group.length > 0) {
        byWords.put(words(group[0]), group);
      }
    }
    return byWords;
  }

  private List<String> words(int row) {
    List<String> words = new ArrayList<>();
    for (String dimension : dimensions) {
      words.add(table.words(dimension).get(table.code(dimension, row)));
    }
    return words;
  }
}
