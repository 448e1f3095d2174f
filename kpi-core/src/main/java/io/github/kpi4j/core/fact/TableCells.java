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

  /** The rows of closed days; null where no day was closed. */
  private final @Nullable GroupedRows closed;

  /** The first day that is not closed, from 1970-01-01. */
  private final int open;

  private TableCells(KeptRows rows, TableTally tally, @Nullable GroupedRows closed, int open) {
    this.rows = rows;
    this.tally = tally;
    this.closed = closed;
    this.open = open;
  }

  static TableCells of(KeptRows rows) {
    return new TableCells(rows, new TableTally(), null, Integer.MIN_VALUE);
  }

  KeptRows rows() {
    return rows;
  }

  TableTally tally() {
    return tally;
  }

  TableCells copy() {
    return new TableCells(rows.copy(), tally.copy(), closed == null ? null : closed.copy(), open);
  }

  /** Takes one more row, whose words are numbered as in the columns of the rows. */
  void add(ParsedRow row, Supplier<RowPlace> place) {
    if (row.day < open) {
      tally.late(LocalDate.ofEpochDay(row.day), 1);
    } else {
      tally.saw(row.day);
      rows.add(row, place);
    }
  }

  /** Counts a row that could not be used, for good. */
  void refuse(Optional<LocalDate> day, List<Diagnostic> why) {
    if (day.filter(d -> d.toEpochDay() < open).isPresent()) {
      tally.refuseLate(why);
    } else {
      tally.refuse(day, why);
    }
  }

  TableCells sorted() {
    return new TableCells(rows.sorted(), tally, closed, open);
  }

  TableCells compact(TableSchema schema, Set<String> extremes) {
    return new TableCells(rows.compact(schema, extremes), tally.compact(), closed, open);
  }

  /**
   * Both together, as new ones. Rows of days that only the other one has closed come too late.
   *
   * @throws IllegalArgumentException if both have rows of closed days
   */
  TableCells plus(TableCells other) {
    if (hasClosedRows() && other.hasClosedRows()) {
      throw new IllegalArgumentException(
          "both parts have rows of closed days: days are closed when all parts are merged");
    }
    int first = Math.max(open, other.open);
    TableCells one = without(first);
    TableCells two = other.without(first);
    return new TableCells(
        one.rows.plus(two.rows),
        one.tally.plus(two.tally),
        hasClosedRows() || other.closed == null ? closed : other.closed,
        first);
  }

  private boolean hasClosedRows() {
    return closed != null && !closed.isEmpty();
  }

  /** With the rows of days before one counted as late, unless they are closed here too. */
  private TableCells without(int first) {
    if (open == first) {
      return this;
    }
    TableTally counted = tally.from(LocalDate.ofEpochDay(first));
    rows.ofDays(day -> day < first).count(counted::late);
    return new TableCells(rows.ofDays(day -> day >= first), counted, closed, first);
  }

  CellTable.Built build(TableSchema schema) {
    return rows.build(schema, tally, closed);
  }

  /**
   * Closes all days before one, for a table that can be; the rest of this one is not to be used any
   * more.
   */
  TableCells close(TableSchema schema, LocalDate before, Set<String> extremes) {
    int first = Math.toIntExact(before.toEpochDay());
    if (first <= open || !canClose(schema)) {
      return this;
    }
    GroupedRows all = closed == null ? GroupedRows.empty(schema, extremes) : closed;
    KeptRows last = rows.ofDays(day -> day < first);
    if (last instanceof KeyedRows keyed) {
      keyed.closeInto(all, schema, tally);
    } else if (last instanceof GroupedRows grouped) {
      all.addAll(grouped);
    }
    return new TableCells(rows.ofDays(day -> day >= first), tally, all, first);
  }

  /**
   * Days can be closed where a later version of a row has the same day, and where the rows of a day
   * and the same words add up whatever else they say.
   */
  private static boolean canClose(TableSchema schema) {
    Optional<Dimension> day = schema.day();
    boolean stays =
        schema.key().isEmpty()
            || day.filter(d -> d.type() == DimensionType.DATE && schema.key().contains(d.name()))
                .isPresent();
    boolean addsUp =
        schema.kind() == TableKind.EVENTS
            || day.filter(d -> d.type() == DimensionType.DATE).isPresent();
    return day.isPresent() && schema.finalAfter().isPresent() && stays && addsUp;
  }
}
