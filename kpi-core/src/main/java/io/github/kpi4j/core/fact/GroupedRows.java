package io.github.kpi4j.core.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows added up by day and words. Takes as much memory as there are such combinations, however many
 * rows.
 */
final class GroupedRows implements KeptRows {
  private static final long serialVersionUID = 1;

  private final RowColumns sums;
  private int[] counts;
  private final Extremes extremes;

  // Made when it is first needed.
  private transient @Nullable RowIndex index;

  private GroupedRows(RowColumns sums, int[] counts, Extremes extremes) {
    this.sums = sums;
    this.counts = counts;
    this.extremes = extremes;
  }

  /**
   * Of no rows.
   *
   * @param extremes the measures whose smallest and largest numbers are kept
   */
  static GroupedRows empty(TableSchema schema, Set<String> extremes) {
    return new GroupedRows(RowColumns.empty(schema), new int[0], Extremes.of(schema, extremes));
  }

  @Override
  public void add(ParsedRow row, Supplier<RowPlace> place) {
    int cell = add(row, 1);
    if (counts[cell] == 1) {
      extremes.set(cell, sums.measures(), cell);
    } else {
      extremes.keep(cell, row);
    }
  }

  /** Adds up rows that have the same words under other numbers. */
  void addAll(RowColumns rows) {
    int[] ones = new int[rows.size()];
    Arrays.fill(ones, 1);
    addAll(new GroupedRows(rows, ones, extremes.ofRows(rows.measures())));
  }

  /** Adds up cells that have the same words under other numbers. */
  void addAll(GroupedRows other) {
    List<int[]> codes = sums.codesOf(other.sums);
    ParsedRow row = other.sums.loose();
    for (int from = 0; from < other.sums.size(); from++) {
      other.sums.read(from, codes, row);
      int before = sums.size();
      int cell = add(row, other.counts[from]);
      if (cell == before) {
        extremes.set(cell, other.extremes, from);
      } else {
        extremes.keep(cell, other.extremes, from);
      }
    }
    sums.settle();
  }

  /** The cell that a row was added to. */
  private int add(ParsedRow row, int count) {
    int likely = row.likely;
    int cell = likely < sums.size() && sums.isAbout(likely, row) ? likely : cell(index(), row);
    row.likely = cell;
    if (cell == sums.size()) {
      sums.append(row);
      if (cell == counts.length) {
        resize(Math.addExact(cell, (cell >> 1) + 16));
      }
      counts[cell] = count;
    } else {
      sums.add(cell, row);
      counts[cell] = Math.addExact(counts[cell], count);
    }
    return cell;
  }

  /** The cell of a row; one behind the last if there is none yet. */
  private int cell(RowIndex cells, ParsedRow row) {
    int hash = row.hashOfCell();
    int slot = cells.start(hash);
    while (cells.row(slot) >= 0 && !sums.isAbout(cells.row(slot), row)) {
      slot = cells.next(hash, slot);
    }
    int cell = cells.row(slot);
    if (cell < 0) {
      cell = sums.size();
      cells.put(hash, slot, cell);
    }
    return cell;
  }

  private void resize(int capacity) {
    counts = Arrays.copyOf(counts, capacity);
    extremes.resize(capacity);
  }

  private RowIndex index() {
    RowIndex known = index;
    if (known == null) {
      known = new RowIndex();
      for (int cell = 0; cell < sums.size(); cell++) {
        int hash = sums.hashOfCell(cell);
        int slot = known.start(hash);
        while (known.row(slot) >= 0) {
          slot = known.next(hash, slot);
        }
        known.put(hash, slot, cell);
      }
      index = known;
    }
    return known;
  }

  @Override
  public RowColumns columns() {
    return sums;
  }

  @Override
  public GroupedRows copy() {
    int size = sums.size();
    return new GroupedRows(sums.copy(), Arrays.copyOf(counts, size), extremes.copy(size));
  }

  @Override
  public GroupedRows sorted() {
    return this;
  }

  @Override
  public GroupedRows compact(TableSchema schema, Set<String> names) {
    return this;
  }

  @Override
  public GroupedRows plus(KeptRows other) {
    if (!(other instanceof GroupedRows more)) {
      throw new IllegalArgumentException("one table has a key and the other has none");
    }
    GroupedRows large = sums.size() >= more.sums.size() ? this : more;
    GroupedRows small = large == more ? this : more;
    if (small.sums.size() == 0) {
      return large;
    }
    GroupedRows both = large.copy();
    both.addAll(small);
    return both;
  }

  @Override
  public GroupedRows ofDays(IntPredicate days) {
    return pick(
        IntStream.range(0, sums.size()).filter(cell -> days.test(sums.day(cell))).toArray());
  }

  private GroupedRows pick(int[] cells) {
    return new GroupedRows(
        sums.pick(cells),
        Arrays.stream(cells).map(cell -> counts[cell]).toArray(),
        extremes.pick(cells));
  }

  @Override
  public void count(ObjIntConsumer<LocalDate> days) {
    for (int cell = 0; cell < sums.size(); cell++) {
      days.accept(LocalDate.ofEpochDay(sums.day(cell)), counts[cell]);
    }
  }

  boolean isEmpty() {
    return sums.size() == 0;
  }

  @Override
  public CellTable.Built build(TableSchema schema, TableTally tally, @Nullable GroupedRows closed) {
    return closed == null
        ? build(schema, tally, tally.arrival(schema, List.of()), 0, 0, 0)
        : closed.plus(this).build(schema, tally, null);
  }

  /** The cells, and the account of all rows that they are made of and of some others. */
  CellTable.Built build(
      TableSchema schema,
      TableTally tally,
      Arrival arrival,
      int repeated,
      int replaced,
      int conflicting) {
    GroupedRows sorted = pick(RowOrder.of(sums));
    int used = Arrays.stream(sorted.counts).reduce(0, Math::addExact);
    return new CellTable.Built(
        new CellTable(sorted.sums.table(schema, arrival), sorted.counts, sorted.extremes),
        tally.account(schema, used, repeated, replaced, conflicting),
        tally.diagnostics(schema));
  }
}
