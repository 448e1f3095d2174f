package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Span;

/** Where a row was read; asked only when something is wrong with it. */
@FunctionalInterface
public interface RowPlace {
  /**
   * The place of a cell.
   *
   * @param column the index of the column in {@link TableSchema#columns()}, or −1 for the whole row
   * @return the place
   */
  Span cell(int column);

  /**
   * A row that comes from no file; it is its own source.
   *
   * @param name what people call the row
   * @param text the row as text
   * @return the place of every cell is the whole row
   */
  static RowPlace of(String name, String text) {
    return new RowText(name, text, 0, 1);
  }
}
