package io.github.kpi4j.core.fact;

import java.util.Arrays;
import java.util.List;

/**
 * The order of rows: by day, then by words, instants and measures, so that the order in which rows
 * came never shows. As much of day and words as fits into 63 bits is compared at once.
 */
final class RowOrder {
  private final RowColumns columns;
  private final List<int[]> ranks;

  private RowOrder(RowColumns columns) {
    this.columns = columns;
    this.ranks = columns.texts().stream().map(text -> text.dictionary().ranks()).toList();
  }

  /** All rows, sorted. */
  static int[] of(RowColumns columns) {
    int[] all = new int[columns.size()];
    Arrays.setAll(all, i -> i);
    return of(columns, all);
  }

  /** Some rows, sorted. */
  static int[] of(RowColumns columns, int[] rows) {
    return new RowOrder(columns).sorted(rows);
  }

  private int[] sorted(int[] rows) {
    if (rows.length < 2) {
      return rows.clone();
    }
    int places = Long.SIZE - Long.numberOfLeadingZeros(rows.length - 1L);
    int first = Arrays.stream(rows).map(columns::day).min().orElse(0);
    int last = Arrays.stream(rows).map(columns::day).max().orElse(0);
    int bits = places + bits((long) last - first);
    int texts = 0;
    while (texts < ranks.size() && bits + bits(ranks.get(texts).length - 1L) < Long.SIZE) {
      bits += bits(ranks.get(texts).length - 1L);
      texts++;
    }
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      long key = (long) columns.day(rows[i]) - first;
      for (int text = 0; text < texts; text++) {
        key = (key << bits(ranks.get(text).length - 1L)) | rank(text, rows[i]);
      }
      keys[i] = (key << places) | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[rows.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows[(int) (keys[i] & ((1L << places) - 1))];
    }
    sortTies(sorted, keys, places);
    return sorted;
  }

  private void sortTies(int[] sorted, long[] keys, int places) {
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || keys[i] >>> places != keys[start] >>> places) {
        if (i - start > 1) {
          int[] ties = merged(Arrays.copyOfRange(sorted, start, i));
          System.arraycopy(ties, 0, sorted, start, ties.length);
        }
        start = i;
      }
    }
  }

  private static int bits(long largest) {
    return Long.SIZE - Long.numberOfLeadingZeros(largest);
  }

  private int rank(int text, int row) {
    return ranks.get(text)[columns.texts().get(text).code(row)];
  }

  private int compare(int one, int two) {
    int order = Integer.compare(columns.day(one), columns.day(two));
    for (int i = 0; order == 0 && i < ranks.size(); i++) {
      order = Integer.compare(rank(i, one), rank(i, two));
    }
    return order != 0 ? order : columns.compareNumbers(one, two);
  }

  private int[] merged(int[] rows) {
    if (rows.length < 2) {
      return rows;
    }
    int[] low = merged(Arrays.copyOfRange(rows, 0, rows.length / 2));
    int[] high = merged(Arrays.copyOfRange(rows, rows.length / 2, rows.length));
    int i = 0;
    int j = 0;
    for (int at = 0; at < rows.length; at++) {
      boolean takeLow = j == high.length || (i < low.length && compare(low[i], high[j]) <= 0);
      rows[at] = takeLow ? low[i++] : high[j++];
    }
    return rows;
  }
}
