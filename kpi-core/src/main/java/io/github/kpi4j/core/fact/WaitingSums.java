package io.github.kpi4j.core.fact;

import java.util.List;

/**
 * Rows whose measures wait to be added to rows that are there. They are added column by column: the
 * sums of one column that rows of about the same time belong to stand near to each other, and all
 * columns of one row do not.
 */
final class WaitingSums {
  private static final int ROWS = 256;

  private final List<Column> columns;
  private final int[] rows = new int[ROWS];
  private final long[][] numbers;
  private final int[] scales;
  private int size;

  WaitingSums(List<Column> columns) {
    this.columns = columns;
    this.numbers = new long[columns.size()][ROWS];
    this.scales = new int[columns.size()];
    add();
  }

  /**
   * Takes a row that may wait.
   *
   * @return whether it was taken; if not, it is to be added at once, which the others do not mind
   */
  boolean take(int at, ParsedRow row) {
    if (row.isWide) {
      return false;
    }
    if (size == ROWS) {
      add();
    }
    for (int i = 0; i < scales.length; i++) {
      int places = scales[i] - row.scales[i];
      if (places == 0) {
        numbers[i][size] = row.unscaled[i];
      } else if (places > 0 && Scaled.fits(row.unscaled[i], places)) {
        numbers[i][size] = row.unscaled[i] * Scaled.power(places);
      } else {
        return false;
      }
    }
    rows[size++] = at;
    return true;
  }

  /** Adds what waits. */
  void add() {
    for (int i = 0; i < scales.length; i++) {
      Column column = columns.get(i);
      column.add(rows, numbers[i], size, scales[i]);
      scales[i] = column.scale();
    }
    size = 0;
  }
}
