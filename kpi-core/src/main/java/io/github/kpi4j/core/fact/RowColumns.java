package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows say, column by column; grows row by row. */
final class RowColumns implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int FIRST_ROWS = 16;

  private int size;
  private int[] days;
  private final ArrayList<TextColumn> texts;
  private final ArrayList<InstantColumn> instants;
  private final ArrayList<Column> measures;

  // Only while rows come; whoever gets these columns from somebody else finds none waiting.
  private transient @Nullable WaitingSums waiting;

  private RowColumns(
      int size,
      int[] days,
      List<TextColumn> texts,
      List<InstantColumn> instants,
      List<Column> measures) {
    this.size = size;
    this.days = days;
    this.texts = new ArrayList<>(texts);
    this.instants = new ArrayList<>(instants);
    this.measures = new ArrayList<>(measures);
  }

  static RowColumns empty(TableSchema schema) {
    return new RowColumns(
        0,
        new int[0],
        schema.wordColumns().stream().map(name -> TextColumn.empty()).toList(),
        isOrderedByInstants(schema)
            ? schema.instants().stream().map(name -> InstantColumn.empty()).toList()
            : List.of(),
        schema.measures().stream().map(measure -> Column.empty()).toList());
  }

  /** Elsewhere rows of one day and the same words only add up, whenever they happened. */
  private static boolean isOrderedByInstants(TableSchema schema) {
    return !schema.key().isEmpty();
  }

  /** The same rows, to which others can be added. */
  RowColumns copy() {
    return new RowColumns(
        size,
        Arrays.copyOf(days, size),
        texts.stream().map(column -> column.copy(size)).toList(),
        instants.stream().map(column -> column.copy(size)).toList(),
        measures.stream().map(column -> column.copy(size)).toList());
  }

  /** Without room for further rows. */
  void trim() {
    capacity(size);
  }

  private void capacity(int rows) {
    days = Arrays.copyOf(days, rows);
    texts.forEach(column -> column.grow(rows));
    instants.forEach(column -> column.grow(rows));
    measures.forEach(column -> column.grow(rows));
  }

  private int next() {
    if (size == days.length) {
      capacity(Math.max(FIRST_ROWS, Math.addExact(size, (size >> 1) + 1)));
    }
    return size++;
  }

  int size() {
    return size;
  }

  int day(int row) {
    return days[row];
  }

  Dictionary dictionary(int text) {
    return texts.get(text).dictionary();
  }

  List<TextColumn> texts() {
    return texts;
  }

  InstantColumn instants(int index) {
    return instants.get(index);
  }

  List<Column> measures() {
    return measures;
  }

  /** Puts a row behind the others. */
  int append(ParsedRow row) {
    int at = next();
    days[at] = row.day;
    for (int i = 0; i < row.codes.length; i++) {
      texts.get(i).set(at, row.codes[i]);
    }
    for (int i = 0; i < instants.size(); i++) {
      instants.get(i).set(at, row.seconds[i], row.nanos[i]);
    }
    for (int i = 0; i < row.unscaled.length; i++) {
      set(measures.get(i), at, row, i);
    }
    return at;
  }

  private static void set(Column column, int at, ParsedRow row, int measure) {
    if (!row.isWide) {
      column.set(at, row.unscaled[measure], row.scales[measure]);
    } else {
      column.set(at, row.digits(measure), row.scales[measure]);
    }
  }

  /** Adds the measures of a row to those of one that is there. */
  void add(int at, ParsedRow row) {
    WaitingSums sums = waiting;
    if (sums == null) {
      sums = new WaitingSums(measures);
      waiting = sums;
    }
    if (!sums.take(at, row)) {
      addAtOnce(at, row);
    }
  }

  /** Adds what still waits to be added; before that, sums are not to be read. */
  void settle() {
    if (waiting != null) {
      waiting.add();
    }
  }

  private void addAtOnce(int at, ParsedRow row) {
    for (int i = 0; i < row.unscaled.length; i++) {
      if (!row.isWide) {
        measures.get(i).add(at, row.unscaled[i], row.scales[i]);
      } else {
        measures.get(i).add(at, row.digits(i), row.scales[i]);
      }
    }
  }

  /** A row that can be read into. */
  ParsedRow loose() {
    return new ParsedRow(texts.size(), instants.size(), measures.size());
  }

  /**
   * What a row says.
   *
   * @param codes for each text column the number of each word in the columns it is for
   */
  void read(int at, List<int[]> codes, ParsedRow row) {
    row.day = days[at];
    row.isWide = false;
    for (int i = 0; i < texts.size(); i++) {
      row.codes[i] = codes.get(i)[texts.get(i).code(at)];
    }
    for (int i = 0; i < instants.size(); i++) {
      instants.get(i).read(at, row, i);
    }
    for (int i = 0; i < measures.size(); i++) {
      measures.get(i).read(at, row, i);
    }
  }

  /** Whether a row has the day and the words of another. */
  boolean isAbout(int at, ParsedRow row) {
    if (days[at] != row.day) {
      return false;
    }
    for (int i = 0; i < row.codes.length; i++) {
      if (texts.get(i).code(at) != row.codes[i]) {
        return false;
      }
    }
    return true;
  }

  /** A number that rows of the same day and words share, as {@link ParsedRow#hashOfCell}. */
  int hashOfCell(int at) {
    int hash = 0;
    for (int i = 0; i < texts.size(); i++) {
      hash = hash * 31 + texts.get(i).code(at);
    }
    return RowIndex.mix(RowIndex.mix(hash) + days[at]);
  }

  /** For each text column the number here of each of its words in other columns. */
  List<int[]> codesOf(RowColumns other) {
    List<int[]> codes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      codes.add(texts.get(i).codesOf(other.texts.get(i)));
    }
    return codes;
  }

  void removeLast() {
    size--;
  }

  /** Whether two rows say the same. */
  boolean same(int one, int two) {
    return compareTexts(one, two) == 0 && compareNumbers(one, two) == 0;
  }

  private int compareTexts(int one, int two) {
    int order = Integer.compare(days[one], days[two]);
    for (int i = 0; order == 0 && i < texts.size(); i++) {
      order = Integer.compare(texts.get(i).code(one), texts.get(i).code(two));
    }
    return order;
  }

  /** By instants, then by measures. */
  int compareNumbers(int one, int two) {
    int order = 0;
    for (int i = 0; order == 0 && i < instants.size(); i++) {
      order = instants.get(i).compare(one, two);
    }
    for (int i = 0; order == 0 && i < measures.size(); i++) {
      order = measures.get(i).compare(one, two);
    }
    return order;
  }

  /** Some of the rows, in the order given, with no more words than they use. */
  RowColumns pick(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = days[rows[i]];
    }
    return new RowColumns(
        rows.length,
        picked,
        texts.stream().map(column -> column.pick(rows)).toList(),
        instants.stream().map(column -> column.pick(rows)).toList(),
        measures.stream().map(column -> column.pick(rows)).toList());
  }

  /** The rows, which are in their order, as a table. */
  FactTable table(TableSchema schema, Arrival arrival) {
    Map<String, TextColumn> words = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      words.put(schema.wordColumns().get(i), texts.get(i));
    }
    Map<String, Column> numbers = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      numbers.put(schema.measures().get(i).name(), measures.get(i));
    }
    return new FactTable(schema, days, words, numbers, arrival);
  }
}
