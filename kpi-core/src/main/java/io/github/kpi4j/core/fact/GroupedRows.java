package io.github.kpi4j.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a table without key, added up by day and words. Takes as much memory as there are
 * such combinations, however many rows.
 */
final class GroupedRows implements KeptRows {
  private static final long serialVersionUID = 1;

  private final RowColumns sums;
  private final int[] counts;
  private final ArrayList<Column> least;
  private final ArrayList<Column> most;

  private GroupedRows(RowColumns sums, int[] counts, List<Column> least, List<Column> most) {
    this.sums = sums;
    this.counts = counts;
    this.least = new ArrayList<>(least);
    this.most = new ArrayList<>(most);
  }

  /** From rows in their order, not added up yet. */
  static GroupedRows of(RowColumns rows) {
    int[] ones = IntStream.generate(() -> 1).limit(rows.size()).toArray();
    return new GroupedRows(rows, ones, rows.measures(), rows.measures());
  }

  /** Rows that compare as equal become one; the rows are sorted that way. */
  private GroupedRows group() {
    Runs runs = Runs.of(counts.length, this::compare);
    Picks firsts = Picks.of(IntStream.range(0, runs.size()).map(runs::start).boxed().toList());
    int[] rows = new int[runs.size()];
    for (int run = 0; run < rows.length; run++) {
      for (int row = runs.start(run); row < runs.end(run); row++) {
        rows[run] = Math.addExact(rows[run], counts[row]);
      }
    }
    return new GroupedRows(
        sums.pick(firsts).with(sums.measures().stream().map(c -> c.sums(runs)).toList()),
        rows,
        least.stream().map(c -> c.extremes(runs, 1)).toList(),
        most.stream().map(c -> c.extremes(runs, -1)).toList());
  }

  private int compare(int one, int two) {
    return sums.compareCells(one, two);
  }

  @Override
  public GroupedRows plus(KeptRows other) {
    if (!(other instanceof GroupedRows more)) {
      throw new IllegalArgumentException("one table has a key and the other has none");
    }
    GroupedRows all = pick(more, Picks.both(counts.length, more.counts.length));
    return all.pick(all, Picks.sorted(all.counts.length, all::compare)).group();
  }

  private GroupedRows pick(GroupedRows other, Picks picks) {
    return new GroupedRows(
        sums.pick(other.sums, picks),
        picks.mapToInt(row -> counts[row], row -> other.counts[row]),
        RowColumns.pick(least, other.least, picks),
        RowColumns.pick(most, other.most, picks));
  }

  @Override
  public GroupedRows compact() {
    return group();
  }

  @Override
  public CellTable.Built build(TableSchema schema, TableTally tally) {
    int used = 0;
    for (int count : counts) {
      used = Math.addExact(used, count);
    }
    FactTable table = sums.table(schema, tally.arrival(schema, List.of()));
    return new CellTable.Built(
        new CellTable(table, counts, least, most),
        tally.account(schema, used, 0, 0, 0),
        tally.diagnostics());
  }
}
