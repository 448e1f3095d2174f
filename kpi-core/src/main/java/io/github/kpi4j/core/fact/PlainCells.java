package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Reads rows that hold nothing unusual straight from bytes. Says nothing about any other row: that
 * one is left to {@link CellReader}, which says the same of plain rows.
 */
final class PlainCells {
  private static final int SECONDS_OF_A_DAY = 86_400;

  private enum Kind {
    DATE,
    WORD,
    KEY_WORD,
    INSTANT,
    NUMBER,
    WHOLE,
    PERCENT
  }

  private final Kind[] kinds;
  private final int dayInstant;
  private final ZoneId zone;
  private final boolean able;
  private final PlainTimes times = new PlainTimes();

  PlainCells(TableSchema schema, ZoneId zone) {
    List<Dimension> dimensions = schema.dimensions();
    this.kinds = new Kind[schema.columns().size()];
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      kinds[i] =
          switch (dimension.type()) {
            case DATE -> Kind.DATE;
            case TEXT -> schema.key().contains(dimension.name()) ? Kind.KEY_WORD : Kind.WORD;
            case INSTANT -> Kind.INSTANT;
          };
    }
    for (int i = 0; i < schema.measures().size(); i++) {
      kinds[dimensions.size() + i] = kind(schema.measures().get(i).unit());
    }
    this.dayInstant =
        schema
            .day()
            .filter(day -> day.type() == DimensionType.INSTANT)
            .map(day -> schema.instants().indexOf(day.name()))
            .orElse(-1);
    this.zone = zone;
    // The rows of reference tables have no day and keep all they say as words; they are few.
    this.able = schema.kind() != TableKind.REFERENCE;
  }

  private static Kind kind(Unit unit) {
    if (unit == Unit.Plain.PERCENT) {
      return Kind.PERCENT;
    }
    return unit == Unit.Plain.COUNT || unit == Unit.Plain.RANK ? Kind.WHOLE : Kind.NUMBER;
  }

  /**
   * Reads a row.
   *
   * @param text bytes in UTF-8
   * @param bounds for each column the index of its cell's first byte and the one behind its last
   * @param columns number the words
   * @param row takes what the row says, whole only if all of it is plain
   * @return whether all of it is
   */
  boolean read(byte[] text, int[] bounds, RowColumns columns, ParsedRow row) {
    int instant = 0;
    int number = 0;
    row.isWide = false;
    for (int column = 0; able && column < kinds.length; column++) {
      int from = bounds[2 * column];
      int to = bounds[2 * column + 1];
      switch (kinds[column]) {
        case DATE -> {
          if (!times.date(text, from, to)) {
            return false;
          }
          row.day = times.day();
        }
        case INSTANT -> {
          if (!times.instant(text, from, to)) {
            return false;
          }
          row.seconds[instant] = times.seconds();
          row.nanos[instant++] = 0;
        }
        case KEY_WORD -> {
          if (from == to) {
            return false;
          }
        }
        case WORD -> {}
        case NUMBER, WHOLE, PERCENT -> {
          if (!number(text, from, to, kinds[column], row, number++)) {
            return false;
          }
        }
      }
    }
    if (able && dayInstant >= 0) {
      row.day = day(row.seconds[dayInstant]);
    }
    return able && words(text, bounds, columns, row);
  }

  /** Words come last, so that no word is kept of a row that is not. */
  private boolean words(byte[] text, int[] bounds, RowColumns columns, ParsedRow row) {
    int word = 0;
    for (int column = 0; column < kinds.length; column++) {
      if (kinds[column] == Kind.WORD || kinds[column] == Kind.KEY_WORD) {
        row.codes[word] =
            columns.dictionary(word).code(text, bounds[2 * column], bounds[2 * column + 1]);
        word++;
      }
    }
    return true;
  }

  private int day(long second) {
    int offset = zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    return (int) Math.floorDiv(second + offset, SECONDS_OF_A_DAY);
  }

  private static boolean number(
      byte[] text, int from, int to, Kind kind, ParsedRow row, int measure) {
    int end = to;
    if (kind == Kind.PERCENT) {
      if (from == to || text[to - 1] != '%') {
        return false;
      }
      end--;
    }
    boolean negative = from < end && text[from] == '-';
    int at = negative ? from + 1 : from;
    long digits = PlainNumbers.read(text, at, end);
    int places = PlainNumbers.places(digits);
    if (digits == PlainNumbers.NONE || (kind == Kind.WHOLE && places > 0)) {
      return false;
    }
    long value = PlainNumbers.value(digits);
    row.unscaled[measure] = negative ? -value : value;
    row.scales[measure] = kind == Kind.PERCENT ? places + 2 : places;
    return true;
  }
}
