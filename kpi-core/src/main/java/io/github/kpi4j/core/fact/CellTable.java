package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one table, put together by day and words into cells: in a table without key one cell
 * a combination that has rows, in a table with key one cell a row that counts. Immutable.
 */
public final class CellTable {
  private final FactTable sums;
  private final int[] counts;
  private final Extremes extremes;

  CellTable(FactTable sums, int[] counts, Extremes extremes) {
    this.sums = sums;
    this.counts = counts;
    this.extremes = extremes;
  }

  record Built(CellTable cells, TableAccount account, List<Diagnostic> diagnostics) {
    /** The same with more problems. */
    Built with(List<Diagnostic> more) {
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      all.addAll(more);
      return new Built(cells, account, all);
    }
  }

  /** The same cells with more that they can be told apart by. */
  CellTable with(FactTable joined) {
    return new CellTable(joined, counts, extremes);
  }

  /**
   * The cells as if each were a row.
   *
   * @return a table whose measures are the sums of the cells
   */
  public FactTable sums() {
    return sums;
  }

  /**
   * How many rows cells are made of.
   *
   * @param cells numbers of rows of {@link #sums()}
   * @return the number of rows of all of them, 0 or more
   * @throws ArithmeticException if there are 2<sup>31</sup> or more
   */
  public int rows(int[] cells) {
    int rows = 0;
    for (int cell : cells) {
      rows = Math.addExact(rows, counts[cell]);
    }
    return rows;
  }

  /**
   * The smallest number of a row.
   *
   * @param measure a measure of the table
   * @param cell a number of a row of {@link #sums()}
   * @return the exact value in the measure's unit
   * @throws IllegalArgumentException if the table has no such measure, or no metric of the contract
   *     asks for its extremes
   */
  public Rational least(String measure, int cell) {
    return extremes.least(index(measure)).value(cell);
  }

  /**
   * The largest number of a row.
   *
   * @param measure a measure of the table
   * @param cell a number of a row of {@link #sums()}
   * @return the exact value in the measure's unit
   * @throws IllegalArgumentException if the table has no such measure, or no metric of the contract
   *     asks for its extremes
   */
  public Rational most(String measure, int cell) {
    return extremes.most(index(measure)).value(cell);
  }

  private int index(String measure) {
    TableSchema schema = sums.schema();
    return schema
        .measure(measure)
        .map(schema.measures()::indexOf)
        .orElseThrow(
            () -> new IllegalArgumentException(schema.name() + " has no measure " + measure));
  }
}
