package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of the newest version of each key. A later version can still come, so they have to be
 * kept one by one; those that a later version has replaced are only counted. Takes as much memory
 * as there are keys, and the repetitions of their newest version.
 */
final class KeyedRows implements KeptRows {
  private static final long serialVersionUID = 1;

  private static final int NO_VERSION = -1;

  private final int version;
  private final RowColumns columns;
  private final ArrayList<String> keys;

  /** How many older rows a row has replaced; those of a key stand at one of its rows. */
  private final int[] replaced;

  private final ArrayList<RowPlace> places;

  private KeyedRows(
      int version,
      RowColumns columns,
      List<String> keys,
      int[] replaced,
      List<? extends RowPlace> places) {
    this.version = version;
    this.columns = columns;
    this.keys = new ArrayList<>(keys);
    this.replaced = replaced;
    this.places = new ArrayList<>(places);
  }

  /**
   * From rows that have been compared.
   *
   * @param used the columns of the winners, which are shared where there is nothing else
   */
  static KeyedRows of(TableSchema schema, List<KeyGroup> groups, RowColumns used) {
    record Kept(Row row, int replaced) {}
    List<Kept> kept = new ArrayList<>();
    for (KeyGroup group : groups) {
      for (int i = 0; i < group.current().size(); i++) {
        kept.add(new Kept(group.current().get(i), i == 0 ? group.replaced() : 0));
      }
    }
    kept.sort(Comparator.comparing(Kept::row, Row.ORDER));
    List<Row> rows = kept.stream().map(Kept::row).toList();
    return new KeyedRows(
        schema.version().map(schema.instants()::indexOf).orElse(NO_VERSION),
        rows.size() == used.size() ? used : RowColumns.of(schema, rows),
        rows.stream().map(Row::key).toList(),
        kept.stream().mapToInt(Kept::replaced).toArray(),
        rows.stream().map(Row::place).toList());
  }

  @Override
  public KeyedRows plus(KeptRows other) {
    if (!(other instanceof KeyedRows more)) {
      throw new IllegalArgumentException("one table has a key and the other has none");
    }
    KeyedRows all = pick(more, Picks.both(keys.size(), more.keys.size()));
    return all.pick(all, Picks.sorted(all.keys.size(), all::compare)).newest();
  }

  private int compare(int one, int two) {
    int order = keys.get(one).compareTo(keys.get(two));
    return order != 0 ? order : columns.compare(one, two);
  }

  private KeyedRows pick(KeyedRows other, Picks picks) {
    return new KeyedRows(
        version,
        columns.pick(other.columns, picks),
        picks.map(keys::get, other.keys::get),
        picks.mapToInt(row -> replaced[row], row -> other.replaced[row]),
        picks.map(places::get, other.places::get));
  }

  /** Only counts what a later version has replaced; rows are sorted by key. */
  private KeyedRows newest() {
    Runs runs = byKey();
    List<Integer> current = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      int newest = runs.start(run);
      int gone = 0;
      for (int row = runs.start(run); row < runs.end(run); row++) {
        newest = compareVersions(row, newest) > 0 ? row : newest;
        gone = Math.addExact(gone, replaced[row]);
      }
      int before = current.size();
      for (int row = runs.start(run); row < runs.end(run); row++) {
        if (compareVersions(row, newest) == 0) {
          current.add(row);
          counts.add(0);
        }
      }
      int left = runs.end(run) - runs.start(run) - (current.size() - before);
      counts.set(before, Math.addExact(gone, left));
    }
    KeyedRows kept = pick(this, Picks.of(current));
    return new KeyedRows(
        version,
        kept.columns,
        kept.keys,
        counts.stream().mapToInt(Integer::intValue).toArray(),
        kept.places);
  }

  private int compareVersions(int one, int two) {
    return version == NO_VERSION ? 0 : columns.instants(version).compare(one, two);
  }

  private Runs byKey() {
    return Runs.of(keys.size(), (one, two) -> keys.get(one).compareTo(keys.get(two)));
  }

  @Override
  public KeyedRows compact() {
    return new KeyedRows(
        version, columns, keys, replaced, places.stream().map(KeptPlace::of).toList());
  }

  @Override
  public CellTable.Built build(TableSchema schema, TableTally tally) {
    return pick(this, Picks.sorted(keys.size(), this::compare)).resolve(schema, tally);
  }

  /** Lets one row of each key win, unless they differ; rows are sorted by key. */
  private CellTable.Built resolve(TableSchema schema, TableTally tally) {
    Runs runs = byKey();
    List<Integer> winners = new ArrayList<>();
    List<LocalDate> broken = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>(tally.diagnostics());
    int repeated = 0;
    for (int run = 0; run < runs.size(); run++) {
      int first = runs.start(run);
      int end = runs.end(run);
      if (IntStream.range(first, end).allMatch(row -> columns.compare(first, row) == 0)) {
        winners.add(first);
        repeated += end - first - 1;
      } else {
        for (int row = first; row < end; row++) {
          broken.add(LocalDate.ofEpochDay(columns.day(row)));
          found.add(KeyGroup.conflict(schema, places.get(row)));
        }
      }
    }
    int conflicting = keys.size() - winners.size() - repeated;
    winners.sort(columns::compare);
    RowColumns used = columns.pick(Picks.of(winners));
    FactTable table = used.table(schema, tally.arrival(schema, broken));
    int[] ones = IntStream.generate(() -> 1).limit(used.size()).toArray();
    int older = IntStream.of(replaced).reduce(0, Math::addExact);
    return new CellTable.Built(
        new CellTable(table, ones, used.measures(), used.measures()),
        tally.account(schema, winners.size(), repeated, older, conflicting),
        found);
  }
}
