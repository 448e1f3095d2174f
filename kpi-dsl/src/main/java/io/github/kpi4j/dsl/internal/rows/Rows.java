package io.github.kpi4j.dsl.internal.rows;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as rows of cells, one row at a time. A row that is damaged is a row with a problem and
 * ends nothing; only what ends the file early is a problem of the file.
 */
public interface Rows extends Closeable {
  /**
   * Goes to the next row.
   *
   * @return whether there is one
   * @throws IOException if the file cannot be read
   */
  boolean next() throws IOException;

  /**
   * What is wrong with the row as a whole, so that it has no cells.
   *
   * @return empty if nothing is
   */
  Optional<Diagnostic> rowProblem();

  /**
   * What ended the file before its end.
   *
   * @return empty if nothing did, or not yet
   */
  Optional<Diagnostic> fileProblem();

  /**
   * How many cells the row has.
   *
   * @return 0 or more
   */
  int cells();

  /**
   * A cell.
   *
   * @param column from 0
   * @return its text; null where the row has no such cell or the cell says that it holds nothing
   */
  @Nullable String cell(int column);

  /**
   * Whether there is such a cell.
   *
   * @param column from 0
   * @return false where {@link #cell} gives null
   */
  default boolean has(int column) {
    return cell(column) != null;
  }

  /**
   * Whether the file itself says that a cell is a number, so that its text has a dot before the
   * decimals, whatever its column is like elsewhere.
   *
   * @param column from 0
   * @return false where a number is text like everything else
   */
  default boolean isNumber(int column) {
    return false;
  }

  /**
   * The place of a cell, with no other text of the row.
   *
   * @param column from 0
   * @return its place; that of the row where it has no such cell
   */
  Span place(int column);

  /**
   * The place of the row, without its text.
   *
   * @return where it starts
   */
  RowStart start();
}
