package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the newest version of each key. A later version can still come, so they have to be
 * kept one by one; those that a later version has replaced are only counted. Takes as much memory
 * as there are keys, and the repetitions of their newest version.
 */
final class KeyedRows implements KeptRows {
  private static final long serialVersionUID = 1;

  private static final int NONE = -1;
  private static final int FURTHER = -1;
  private static final int GONE = -2;

  private final RowKey key;
  private final int version;
  private RowColumns columns;

  /** The next row of the same key and version, or {@code NONE}. */
  private int[] next;

  /**
   * At the first row of a key, how many rows of older versions there were; {@code FURTHER} at
   * further ones, {@code GONE} at those that were replaced.
   */
  private int[] replaced;

  private int gone;
  private boolean sorted;
  private ArrayList<RowPlace> places;

  // Made when it is first needed.
  private transient @Nullable RowIndex index;

  private KeyedRows(
      RowKey key,
      int version,
      RowColumns columns,
      int[] next,
      int[] replaced,
      List<RowPlace> places) {
    this.key = key;
    this.version = version;
    this.columns = columns;
    this.next = next;
    this.replaced = replaced;
    this.places = new ArrayList<>(places);
  }

  static KeyedRows empty(TableSchema schema) {
    return new KeyedRows(
        RowKey.of(schema),
        schema.version().map(schema.instants()::indexOf).orElse(NONE),
        RowColumns.empty(schema),
        new int[0],
        new int[0],
        List.of());
  }

  @Override
  public void add(ParsedRow row, Supplier<RowPlace> place) {
    add(row, place.get(), 0);
    if (gone > columns.size() / 2 + 1024) {
      forgetTheReplaced();
    }
  }

  /** Adds a row that has replaced some others already. */
  private void add(ParsedRow parsed, RowPlace place, int older) {
    RowIndex keys = index();
    int row = columns.append(parsed);
    sorted = false;
    if (row == next.length) {
      int capacity = Math.addExact(row, (row >> 1) + 16);
      next = Arrays.copyOf(next, capacity);
      replaced = Arrays.copyOf(replaced, capacity);
    }
    next[row] = NONE;
    replaced[row] = older;
    places.add(place);
    int hash = key.hash(columns, row);
    int slot = slot(keys, hash, row);
    int known = keys.row(slot);
    int order = known < 0 || version == NONE ? 0 : versions().compare(row, known);
    if (known < 0) {
      keys.put(hash, slot, row);
    } else if (order > 0) {
      replaced[row] = Math.addExact(older, dropAll(known));
      keys.put(hash, slot, row);
    } else if (order < 0) {
      replaced[known] = Math.addExact(replaced[known], Math.addExact(older, 1));
      columns.removeLast();
      places.remove(row);
    } else {
      replaced[known] = Math.addExact(replaced[known], older);
      replaced[row] = FURTHER;
      next[row] = next[known];
      next[known] = row;
    }
  }

  /** How many rows there are no more, now that a later version has come. */
  private int dropAll(int first) {
    int count = replaced[first];
    for (int row = first; row != NONE; row = next[row]) {
      replaced[row] = GONE;
      count = Math.addExact(count, 1);
      gone++;
    }
    return count;
  }

  private int slot(RowIndex keys, int hash, int row) {
    int slot = keys.start(hash);
    while (keys.row(slot) >= 0 && !key.same(columns, keys.row(slot), row)) {
      slot = keys.next(hash, slot);
    }
    return slot;
  }

  private InstantColumn versions() {
    return columns.instants(version);
  }

  private RowIndex index() {
    RowIndex known = index;
    if (known == null) {
      known = new RowIndex();
      for (int row = 0; row < columns.size(); row++) {
        if (replaced[row] >= 0) {
          int hash = key.hash(columns, row);
          known.put(hash, slot(known, hash, row), row);
        }
      }
      index = known;
    }
    return known;
  }

  private void forgetTheReplaced() {
    KeyedRows rest = pick(live());
    columns = rest.columns;
    next = rest.next;
    replaced = rest.replaced;
    places = rest.places;
    gone = 0;
    index = null;
  }

  private int[] live() {
    return IntStream.range(0, columns.size()).filter(row -> replaced[row] != GONE).toArray();
  }

  /** All rows that still count, in some order. */
  private KeyedRows pick(int[] rows) {
    int[] now = new int[columns.size()];
    for (int i = 0; i < rows.length; i++) {
      now[rows[i]] = i;
    }
    int[] links = new int[rows.length];
    int[] older = new int[rows.length];
    List<RowPlace> kept = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      links[i] = next[rows[i]] == NONE ? NONE : now[next[rows[i]]];
      older[i] = replaced[rows[i]];
      kept.add(places.get(rows[i]));
    }
    return new KeyedRows(key, version, columns.pick(rows), links, older, kept);
  }

  /** Without those that were replaced. */
  @Override
  public KeyedRows sorted() {
    KeyedRows rows = pick(RowOrder.of(columns, live()));
    rows.sorted = true;
    return rows;
  }

  @Override
  public RowColumns columns() {
    return columns;
  }

  @Override
  public KeyedRows copy() {
    int size = columns.size();
    KeyedRows copy =
        new KeyedRows(
            key,
            version,
            columns.copy(),
            Arrays.copyOf(next, size),
            Arrays.copyOf(replaced, size),
            places);
    copy.gone = gone;
    return copy;
  }

  @Override
  public KeyedRows plus(KeptRows other) {
    if (!(other instanceof KeyedRows more)) {
      throw new IllegalArgumentException("one table has a key and the other has none");
    }
    KeyedRows large = columns.size() >= more.columns.size() ? this : more;
    KeyedRows small = large == more ? this : more;
    if (small.columns.size() == 0) {
      return large;
    }
    KeyedRows both = large.copy();
    both.addAll(small);
    return both;
  }

  private void addAll(KeyedRows other) {
    List<int[]> codes = columns.codesOf(other.columns);
    ParsedRow row = columns.loose();
    for (int from = 0; from < other.columns.size(); from++) {
      if (other.replaced[from] != GONE) {
        other.columns.read(from, codes, row);
        add(row, other.places.get(from), Math.max(0, other.replaced[from]));
      }
    }
  }

  @Override
  public KeyedRows compact(TableSchema schema, Set<String> extremes) {
    List<RowPlace> kept = places.stream().map(KeptPlace::of).toList();
    KeyedRows compact = new KeyedRows(key, version, columns, next, replaced, kept);
    compact.gone = gone;
    compact.sorted = sorted;
    return compact;
  }

  /** The rows that count, and what became of the others. */
  private record Winners(
      RowColumns used,
      int repeated,
      int replaced,
      List<LocalDate> broken,
      List<Diagnostic> conflicts) {}

  /** Lets one row of each key win, unless they differ. */
  private Winners winners(TableSchema schema) {
    int[] winners = new int[columns.size()];
    int used = 0;
    int repeated = 0;
    int older = 0;
    List<LocalDate> broken = new ArrayList<>();
    List<Diagnostic> conflicts = new ArrayList<>();
    for (int first = 0; first < columns.size(); first++) {
      if (replaced[first] < 0) {
        continue;
      }
      older = Math.addExact(older, replaced[first]);
      int[] rows = rowsOf(first);
      if (agree(rows)) {
        winners[used++] = first;
        repeated += rows.length - 1;
      } else {
        for (int row : rows) {
          broken.add(LocalDate.ofEpochDay(columns.day(row)));
          conflicts.add(conflict(schema, places.get(row)));
        }
      }
    }
    RowColumns all =
        sorted && used == columns.size()
            ? columns
            : columns.pick(RowOrder.of(columns, Arrays.copyOf(winners, used)));
    return new Winners(all, repeated, older, broken, conflicts);
  }

  @Override
  public CellTable.Built build(TableSchema schema, TableTally tally, @Nullable GroupedRows closed) {
    Winners open = winners(schema);
    Arrival arrival = tally.arrival(schema, open.broken());
    int conflicting = open.broken().size();
    CellTable.Built built;
    if (closed == null) {
      RowColumns used = open.used();
      int[] ones = new int[used.size()];
      Arrays.fill(ones, 1);
      built =
          new CellTable.Built(
              new CellTable(used.table(schema, arrival), ones, Extremes.all(used.measures())),
              tally.account(schema, ones.length, open.repeated(), open.replaced(), conflicting),
              tally.diagnostics(schema));
    } else {
      GroupedRows all = closed.copy();
      all.addAll(open.used());
      built = all.build(schema, tally, arrival, open.repeated(), open.replaced(), conflicting);
    }
    return built.with(open.conflicts());
  }

  /** Adds the winners to the rows of closed days, and the rest to what is known of the table. */
  void closeInto(GroupedRows closed, TableSchema schema, TableTally tally) {
    Winners last = winners(schema);
    closed.addAll(last.used());
    tally.close(
        new TableTally().account(schema, 0, last.repeated(), last.replaced(), last.broken().size()),
        last.conflicts(),
        last.broken());
  }

  @Override
  public KeyedRows ofDays(IntPredicate days) {
    return pick(Arrays.stream(live()).filter(row -> days.test(columns.day(row))).toArray());
  }

  @Override
  public void count(ObjIntConsumer<LocalDate> days) {
    for (int row : live()) {
      days.accept(LocalDate.ofEpochDay(columns.day(row)), 1 + Math.max(0, replaced[row]));
    }
  }

  private int[] rowsOf(int first) {
    return IntStream.iterate(first, row -> row != NONE, row -> next[row]).toArray();
  }

  /** Two rows of the newest version that differ are both refused: who can say which is right? */
  private boolean agree(int[] rows) {
    return rows.length == 1 || Arrays.stream(rows).allMatch(row -> columns.same(rows[0], row));
  }

  private static Diagnostic conflict(TableSchema schema, RowPlace place) {
    return Diagnostic.of(Code.CONFLICTING_ROWS, place.cell(-1))
        .with("table", schema.name())
        .with("key", String.join(", ", schema.key()))
        .with(
            "remedy", schema.version().isPresent() ? "@remedy.same_version" : "@remedy.no_version");
  }
}
