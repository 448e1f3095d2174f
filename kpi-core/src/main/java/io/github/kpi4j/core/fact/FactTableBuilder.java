package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the rows of one table; finds repetitions and versions when it is built. */
public final class FactTableBuilder {
  private final TableSchema schema;
  private final CellReader cells;
  private final int columns;
  private final List<Row> rows = new ArrayList<>();
  private final TableTally tally = new TableTally();

  FactTableBuilder(TableSchema schema, ZoneId zone) {
    this.schema = schema;
    this.cells = new CellReader(schema, zone);
    this.columns = schema.columns().size();
  }

  /**
   * Adds a row as text, each cell as its column's type or unit is written: {@code 2026-03-05},
   * {@code 2026-03-05T12:00:00Z}, {@code 1234.50}, {@code 7.25%}. A row that cannot be read is
   * refused with a diagnostic; its day then counts as not arrived.
   *
   * @param row the cells in the order of {@link TableSchema#columns()}
   * @param place where the row was read
   * @return this builder
   * @throws IllegalArgumentException if the number of cells is not that of the columns
   */
  public FactTableBuilder add(List<String> row, RowPlace place) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          row.size() + " cells for " + columns + " columns of " + schema.name());
    }
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Row> read = cells.read(row, place, problems);
    if (read.isPresent()) {
      rows.add(read.get());
      tally.saw(read.get().day());
    } else {
      tally.refuse(cells.day(row), problems);
    }
    return this;
  }

  /**
   * Adds a row from values.
   *
   * @param row each value's text is read as {@link #add(List, RowPlace)} does: strings, dates,
   *     instants, integers, {@code BigDecimal}s
   * @return this builder
   * @throws IllegalArgumentException if the number of values is not that of the columns
   */
  public FactTableBuilder add(Object... row) {
    List<String> texts = new ArrayList<>();
    for (Object value : row) {
      // A number that is far too long is left for the cell's own check.
      boolean plain = value instanceof BigDecimal number && Math.abs(number.scale()) <= 100;
      texts.add(plain ? ((BigDecimal) value).toPlainString() : value.toString());
    }
    String name = schema.name() + " row " + (rows.size() + tally.refused() + 1);
    return add(texts, RowPlace.of(name, String.join(",", texts)));
  }

  /**
   * Counts a row that could not even be cut into cells.
   *
   * @param diagnostic why
   * @return this builder
   */
  public FactTableBuilder refuse(Diagnostic diagnostic) {
    tally.refuse(Optional.empty(), List.of(diagnostic));
    return this;
  }

  /**
   * Declares the days that the feed covers, with or without rows on them. Without a declaration
   * they run from the first to the last day that has a row.
   *
   * @param days the days; what an earlier call declared no longer counts
   * @return this builder
   * @throws IllegalArgumentException if a day has a year of other than four digits
   */
  public FactTableBuilder covers(DateRange days) {
    if (days.start().getYear() < 0 || days.endExclusive().getYear() > 9999) {
      throw new IllegalArgumentException("years have four digits: " + days);
    }
    tally.declare(days);
    return this;
  }

  record Built(
      FactTable table, TableAccount account, List<Diagnostic> diagnostics, TableCells kept) {}

  Built build() {
    List<LocalDate> broken = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>(tally.diagnostics());
    List<Row> used = new ArrayList<>();
    int repeated = 0;
    int replaced = 0;
    List<KeyGroup> groups = byKey().values().stream().map(KeyGroup::of).toList();
    for (KeyGroup group : groups) {
      group.winner().ifPresent(used::add);
      repeated += group.repeated();
      replaced += group.replaced();
      for (Row row : group.conflicting()) {
        broken.add(row.day());
        found.add(KeyGroup.conflict(schema, row.place()));
      }
    }
    used.sort(Row.ORDER);
    RowColumns columns = RowColumns.of(schema, used);
    int conflicting = rows.size() - used.size() - repeated - replaced;
    return new Built(
        columns.table(schema, tally.arrival(schema, broken)),
        tally.account(schema, used.size(), repeated, replaced, conflicting),
        found,
        kept(groups, columns));
  }

  private TableCells kept(List<KeyGroup> groups, RowColumns used) {
    KeptRows kept =
        schema.key().isEmpty() ? GroupedRows.of(used) : KeyedRows.of(schema, groups, used);
    return new TableCells(kept, tally.plus(new TableTally()));
  }

  private Map<Object, List<Row>> byKey() {
    Map<Object, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      // A table without key may hold the same row twice, so each row is its own group.
      Object key = row.key().isEmpty() ? new Object() : row.key();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups;
  }
}
