package io.github.kpi4j.core.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a table without key, one by one. */
final class AllRows implements KeptRows {
  private static final long serialVersionUID = 1;

  private final RowColumns columns;

  private AllRows(RowColumns columns) {
    this.columns = columns;
  }

  static AllRows empty(TableSchema schema) {
    return new AllRows(RowColumns.empty(schema));
  }

  @Override
  public void add(ParsedRow row, Supplier<RowPlace> place) {
    columns.append(row);
  }

  @Override
  public RowColumns columns() {
    return columns;
  }

  @Override
  public AllRows copy() {
    return new AllRows(columns.copy());
  }

  @Override
  public AllRows sorted() {
    return new AllRows(columns.pick(RowOrder.of(columns)));
  }

  @Override
  public GroupedRows compact(TableSchema schema, Set<String> extremes) {
    GroupedRows cells = GroupedRows.empty(schema, extremes);
    cells.addAll(columns);
    return cells;
  }

  @Override
  public KeptRows plus(KeptRows other) {
    throw new IllegalStateException("rows are put together before they are merged");
  }

  @Override
  public KeptRows ofDays(IntPredicate days) {
    throw new IllegalStateException("rows are put together before days are closed");
  }

  @Override
  public void count(ObjIntConsumer<LocalDate> days) {
    for (int row = 0; row < columns.size(); row++) {
      days.accept(LocalDate.ofEpochDay(columns.day(row)), 1);
    }
  }

  @Override
  public CellTable.Built build(TableSchema schema, TableTally tally, @Nullable GroupedRows closed) {
    int[] ones = new int[columns.size()];
    Arrays.fill(ones, 1);
    return new CellTable.Built(
        new CellTable(
            columns.table(schema, tally.arrival(schema, List.of())),
            ones,
            Extremes.of(schema, Set.of())),
        tally.account(schema, ones.length, 0, 0, 0),
        tally.diagnostics(schema));
  }
}
