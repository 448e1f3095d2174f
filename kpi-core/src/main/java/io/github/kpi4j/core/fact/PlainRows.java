package io.github.kpi4j.core.fact;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads rows of delimited text that hold nothing unusual straight from bytes into a table, in one
 * pass and without making objects. Says nothing about any other row: that one is left to {@link
 * FactTableBuilder#add(List, RowPlace)}, which says the same of plain rows, only slower. A row is
 * {@linkplain #read read} and then {@linkplain #add added}, so that somebody else may look at its
 * bytes in between. For one thread.
 */
public final class PlainRows {
  private final FactTableBuilder table;
  private final PlainCells cells;
  private final CellEnds ends;
  private final ParsedRow row;
  private final boolean able;

  PlainRows(
      FactTableBuilder table, TableSchema schema, ZoneId zone, char separator, int[] columns) {
    this.table = table;
    this.cells = new PlainCells(schema, zone, columns);
    this.ends = new CellEnds(separator);
    this.row = ParsedRow.of(schema);
    // The rows of reference tables have no day and keep all they say as words; they are few.
    this.able = schema.kind() != TableKind.REFERENCE;
  }

  /**
   * Reads the row that begins at an index.
   *
   * @param text bytes in UTF-8
   * @param from the index of the row's first byte
   * @param limit the index behind the last byte that counts; there are at least eight more
   * @return the index of the row's line end; −1 if the row is not plain, or does not end before the
   *     limit
   */
  public int read(byte[] text, int from, int limit) {
    int last = able ? cells.count() - 1 : -1;
    int at = from;
    for (int cell = 0; cell <= last && at < limit; cell++) {
      int end = cell(text, at, limit, cell);
      if (end < 0 || end >= limit) {
        return -1;
      }
      if (cell == last) {
        return CellEnds.isLineEnd(text[end]) ? end : -1;
      }
      if (!ends.isSeparator(text[end])) {
        return -1;
      }
      at = end + 1;
    }
    return -1;
  }

  /** Reads a cell; the index behind it, or −1 if it is not plain. */
  private int cell(byte[] text, int from, int limit, int cell) {
    if (CellEnds.isQuote(text[from])) {
      int close = ends.close(text, from + 1, limit);
      return close >= 0 && cells.read(text, from + 1, close, cell, row) ? close + 1 : -1;
    }
    if (cells.isBareNumber(cell)) {
      // Nearly all numbers are short, and their ends are found on the way.
      boolean negative = text[from] == '-';
      int first = negative ? from + 1 : from;
      long bytes = EightBytes.at(text, first);
      int length = Long.numberOfTrailingZeros(CellEnds.low(bytes)) >>> 3;
      if (length < Long.BYTES) {
        long digits = PlainNumbers.read(bytes, length);
        return cells.number(digits, negative, cell, row) ? first + length : -1;
      }
    }
    int end = ends.end(text, from, limit);
    return end >= 0 && cells.read(text, from, end, cell, row) ? end : -1;
  }

  /**
   * Adds the row that was read last.
   *
   * @param text the bytes from which it was read
   * @param place where it stands; asked for, at once, only where that has to be kept
   */
  public void add(byte[] text, Supplier<RowPlace> place) {
    row.isWide = false;
    cells.add(text, table.own(), row, place);
  }
}
