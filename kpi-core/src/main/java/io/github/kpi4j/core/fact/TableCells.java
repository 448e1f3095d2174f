package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one table: its rows as far as needed, and what else is known about it. Days that
 * were closed are final: of their rows nothing but sums is kept, and rows that come later for them
 * are counted and not used.
 */
final class TableCells implements Serializable {
  private static final long serialVersionUID = 1;

  private final KeptRows rows;
  private final TableTally tally;
  private final @Nullable GroupedRows closed;

  private TableCells(KeptRows rows, TableTally tally, @Nullable GroupedRows closed) {
    this.rows = rows;
    this.tally = tally;
    this.closed = closed;
  }

  static TableCells of(KeptRows rows) {
    return new TableCells(rows, new TableTally(), null);
  }

  KeptRows rows() {
    return rows;
  }

  TableTally tally() {
    return tally;
  }

  TableCells copy() {
    return new TableCells(rows.copy(), tally.copy(), closed == null ? null : closed.copy());
  }

  /** Takes one more row, whose words are numbered as in the columns of the rows. */
  void add(ParsedRow row, Supplier<RowPlace> place) {
    tally.saw(row.day);
    rows.add(row, place);
  }

  /** Counts a row that could not be used, for good. */
  void refuse(Optional<LocalDate> day, List<Diagnostic> why) {
    tally.refuse(day, why);
  }

  TableCells sorted() {
    return new TableCells(rows.sorted(), tally, closed);
  }

  TableCells compact(TableSchema schema, Set<String> extremes) {
    return new TableCells(rows.compact(schema, extremes), tally.compact(), closed);
  }

  TableCells plus(TableCells other) {
    return new TableCells(rows.plus(other.rows), tally.plus(other.tally), closed);
  }

  CellTable.Built build(TableSchema schema) {
    return rows.build(schema, tally);
  }

  void close(TableSchema schema, LocalDate before) {}
}
