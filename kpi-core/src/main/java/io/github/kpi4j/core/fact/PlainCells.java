package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells that hold nothing unusual straight from bytes. Says nothing about any other cell: its
 * row is left to {@link CellReader}, which says the same of plain rows.
 */
final class PlainCells {
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int LIKELY = 1 << 12;

  private enum Kind {
    DECIMAL,
    WHOLE,
    PERCENT,
    DATE,
    INSTANT,
    WORD,
    KEY_WORD,
    PASSED_OVER
  }

  private final ZoneId zone;
  private final int dayInstant;

  /** For each cell of a row what it is read as, and the number of what it is read into. */
  private final Kind[] kinds;

  private final int[] targets;

  private final PlainTimes times = new PlainTimes();

  /** For each word the index of its first byte and the one behind its last. */
  private final int[] words;

  private WordRun[] runs;

  // The columns whose numbers of words the runs know; closing days gives others.
  private @Nullable RowColumns numbered;

  /** The cells of rows by what they say, as far as there was none later whose hash ends alike. */
  private final int[] likely = new int[LIKELY];

  /**
   * Takes the cells of a table's rows.
   *
   * @param columns for each cell of a row the index of its column in the schema, or −1
   */
  PlainCells(TableSchema schema, ZoneId zone, int[] columns) {
    this.zone = zone;
    this.kinds = new Kind[columns.length];
    this.targets = new int[columns.length];
    this.words = new int[2 * schema.wordColumns().size()];
    for (int cell = 0; cell < columns.length; cell++) {
      set(cell, schema, columns[cell]);
    }
    this.runs = new WordRun[0];
    this.dayInstant =
        schema
            .day()
            .filter(day -> day.type() == DimensionType.INSTANT)
            .map(day -> schema.instants().indexOf(day.name()))
            .orElse(-1);
  }

  private void set(int cell, TableSchema schema, int column) {
    List<Dimension> dimensions = schema.dimensions();
    if (column < 0) {
      kinds[cell] = Kind.PASSED_OVER;
    } else if (column >= dimensions.size()) {
      targets[cell] = column - dimensions.size();
      kinds[cell] = kind(schema.measures().get(targets[cell]).unit());
    } else {
      String name = dimensions.get(column).name();
      switch (dimensions.get(column).type()) {
        case DATE -> kinds[cell] = Kind.DATE;
        case INSTANT -> {
          kinds[cell] = Kind.INSTANT;
          targets[cell] = schema.instants().indexOf(name);
        }
        case TEXT -> {
          kinds[cell] = schema.key().contains(name) ? Kind.KEY_WORD : Kind.WORD;
          targets[cell] = schema.wordColumns().indexOf(name);
        }
      }
    }
  }

  /** Words whose cells follow each other, in the order of the schema. */
  private WordRun[] runs() {
    int[] cells =
        IntStream.range(0, kinds.length)
            .filter(cell -> kinds[cell] == Kind.WORD || kinds[cell] == Kind.KEY_WORD)
            .boxed()
            .sorted(Comparator.comparing(cell -> targets[cell]))
            .mapToInt(cell -> cell)
            .toArray();
    List<WordRun> found = new ArrayList<>();
    int first = 0;
    for (int word = 1; word <= cells.length; word++) {
      if (word == cells.length || cells[word] != cells[word - 1] + 1) {
        found.add(new WordRun(first, word - first));
        first = word;
      }
    }
    return found.toArray(WordRun[]::new);
  }

  private static Kind kind(Unit unit) {
    if (unit == Unit.Plain.PERCENT) {
      return Kind.PERCENT;
    }
    return unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK ? Kind.WHOLE : Kind.DECIMAL;
  }

  /** How many cells a row has. */
  int count() {
    return kinds.length;
  }

  /** Whether a cell is a number that nothing stands behind. */
  boolean isBareNumber(int cell) {
    return kinds[cell] == Kind.DECIMAL || kinds[cell] == Kind.WHOLE;
  }

  /** Reads a cell that stands between two indexes; whether it is plain. */
  boolean read(byte[] text, int from, int to, int cell, ParsedRow row) {
    return switch (kinds[cell]) {
      case DATE -> date(text, from, to, row);
      case INSTANT -> instant(text, from, to, targets[cell], row);
      case WORD, KEY_WORD -> word(from, to, cell);
      case DECIMAL, WHOLE -> number(text, from, to, cell, row);
      case PERCENT -> from < to && text[to - 1] == '%' && number(text, from, to - 1, cell, row);
      case PASSED_OVER -> true;
    };
  }

  private boolean date(byte[] text, int from, int to, ParsedRow row) {
    boolean plain = times.date(text, from, to);
    row.day = times.day();
    return plain;
  }

  private boolean instant(byte[] text, int from, int to, int target, ParsedRow row) {
    boolean plain = times.instant(text, from, to);
    row.seconds[target] = times.seconds();
    row.nanos[target] = 0;
    return plain;
  }

  private boolean word(int from, int to, int cell) {
    words[2 * targets[cell]] = from;
    words[2 * targets[cell] + 1] = to;
    return from < to || kinds[cell] == Kind.WORD;
  }

  private boolean number(byte[] text, int from, int to, int cell, ParsedRow row) {
    boolean negative = from < to && text[from] == '-';
    long digits = PlainNumbers.read(text, negative ? from + 1 : from, to);
    return number(digits, negative, cell, row);
  }

  /** Takes a number that was read without its sign, if it is one of the cell's kind. */
  boolean number(long digits, boolean negative, int cell, ParsedRow row) {
    int places = PlainNumbers.places(digits);
    if (digits == PlainNumbers.NONE || (places > 0 && kinds[cell] == Kind.WHOLE)) {
      return false;
    }
    long value = PlainNumbers.value(digits);
    row.unscaled[targets[cell]] = negative ? -value : value;
    row.scales[targets[cell]] = kinds[cell] == Kind.PERCENT ? places + 2 : places;
    return true;
  }

  /**
   * What is left to do when all cells have been read: words come last, so that no word is kept of a
   * row that is not.
   */
  void add(byte[] text, TableCells table, ParsedRow row, Supplier<RowPlace> place) {
    RowColumns columns = table.rows().columns();
    if (columns != numbered) {
      runs = runs();
      numbered = columns;
    }
    int hash = 0;
    for (WordRun run : runs) {
      hash = hash * 31 + run.read(text, words, columns, row.codes);
    }
    if (dayInstant >= 0) {
      row.day = day(row.seconds[dayInstant]);
    }
    row.likely = likely[hash & (LIKELY - 1)];
    table.add(row, place);
    likely[hash & (LIKELY - 1)] = row.likely;
  }

  private int day(long second) {
    int offset = zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    return (int) Math.floorDiv(second + offset, SECONDS_OF_A_DAY);
  }
}
