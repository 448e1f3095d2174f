package io.github.kpi4j.core.fact;

import java.util.Arrays;

/**
 * Words that stand next to each other in every row. Rows say the same words together again and
 * again, so they are looked for together, and each by itself only where they are new.
 */
final class WordRun {
  /** What is new all the time, such as numbers of orders, is not worth more memory than this. */
  private static final int MOST = 1 << 14;

  private final int first;
  private final int count;
  private final Dictionary known = new Dictionary();
  private int[] codes = new int[0];

  /**
   * Of some words of a row.
   *
   * @param first the number of the first one
   */
  WordRun(int first, int count) {
    this.first = first;
    this.count = count;
  }

  /**
   * Finds the numbers of the words.
   *
   * @param bounds for each word of the row the index of its first byte and the one behind its last
   * @param columns number the words
   * @param into takes the numbers
   * @return a number that the same words have again, others only by chance
   */
  int read(byte[] text, int[] bounds, RowColumns columns, int[] into) {
    int from = bounds[2 * first];
    int to = bounds[2 * (first + count) - 1];
    // The mark that opens the first word tells it from one that only ends with such a mark.
    int start = from > 0 && CellEnds.isQuote(text[from - 1]) ? from - 1 : from;
    int run = known.size() < MOST ? known.find(text, start, to) : -1;
    if (run >= 0) {
      System.arraycopy(codes, run * count, into, first, count);
      return run;
    }
    for (int word = first; word < first + count; word++) {
      into[word] = columns.dictionary(word).code(text, bounds[2 * word], bounds[2 * word + 1]);
    }
    return known.size() < MOST ? keep(known.code(text, start, to), into) : into[first];
  }

  private int keep(int run, int[] row) {
    if (codes.length == run * count) {
      codes = Arrays.copyOf(codes, 2 * codes.length + 16 * count);
    }
    System.arraycopy(row, first, codes, run * count, count);
    return run;
  }
}
