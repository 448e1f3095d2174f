package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table; finds repetitions and versions. */
public final class FactTableBuilder {
  private final TableSchema schema;
  private final CellReader cells;
  private final ZoneId zone;
  private final int columns;
  private final ParsedRow row;
  private TableCells kept;

  // What has been given away is copied before it is changed.
  private boolean shared;

  FactTableBuilder(TableSchema schema, ZoneId zone, KeptRows rows) {
    this.schema = schema;
    this.cells = new CellReader(schema, zone);
    this.zone = zone;
    this.columns = schema.columns().size();
    this.row = ParsedRow.of(schema);
    this.kept = TableCells.of(rows);
  }

  /**
   * Adds a row as text, each cell as its column's type or unit is written: {@code 2026-03-05},
   * {@code 2026-03-05T12:00:00Z}, {@code 1234.50}, {@code 7.25%}. A row that cannot be read is
   * refused with a diagnostic; its day then counts as not arrived.
   *
   * @param texts the cells in the order of {@link TableSchema#columns()}
   * @param place where the row was read
   * @return this builder
   * @throws IllegalArgumentException if the number of cells is not that of the columns
   */
  public FactTableBuilder add(List<String> texts, RowPlace place) {
    if (texts.size() != columns) {
      throw new IllegalArgumentException(
          texts.size() + " cells for " + columns + " columns of " + schema.name());
    }
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Row> read = cells.read(texts, place, problems);
    if (read.isPresent()) {
      row.set(read.get(), own().rows().columns());
      kept.add(row, () -> place);
    } else {
      own().refuse(cells.day(texts), problems);
    }
    return this;
  }

  /**
   * Reads rows from the bytes of delimited text, where there is nothing unusual about them.
   *
   * @param separator what stands between the cells of a row, an ASCII character not above the comma
   * @param columns for each cell of a row the index of its column among {@link
   *     TableSchema#columns()}, or −1 where nobody wants it; each column once
   * @return what adds such rows to this builder
   * @throws IllegalArgumentException if the separator is another, or not each column comes once
   */
  public PlainRows plainRows(char separator, int[] columns) {
    int[] wanted = IntStream.of(columns).filter(column -> column >= 0).sorted().toArray();
    if (separator > ',' || separator < '\t') {
      throw new IllegalArgumentException("cells cannot be separated by: " + separator);
    }
    if (!Arrays.equals(wanted, IntStream.range(0, this.columns).toArray())) {
      throw new IllegalArgumentException("not each column of " + schema.name() + " once");
    }
    return new PlainRows(this, schema, zone, separator, columns.clone());
  }

  TableCells own() {
    if (shared) {
      kept = kept.copy();
      shared = false;
    }
    return kept;
  }

  /**
   * Adds a row from values.
   *
   * @param row each value's text is read as {@link #add(List, RowPlace)} does: strings, dates,
   *     instants, integers, {@code BigDecimal}s; {@code null} is an empty cell, which an attribute
   *     may have and a key or a measure may not
   * @return this builder
   * @throws IllegalArgumentException if the number of values is not that of the columns
   */
  public FactTableBuilder add(@Nullable Object... row) {
    List<String> texts = new ArrayList<>();
    for (Object value : row) {
      if (value == null) {
        texts.add("");
        continue;
      }
      // A number that is far too long is left for the cell's own check.
      boolean plain = value instanceof BigDecimal number && Math.abs(number.scale()) <= 100;
      texts.add(plain ? ((BigDecimal) value).toPlainString() : value.toString());
    }
    String name =
        schema.name() + " row " + (kept.rows().columns().size() + kept.tally().refused() + 1);
    return add(texts, RowPlace.of(name, String.join(",", texts)));
  }

  /**
   * Adds a row from values by the names of their columns.
   *
   * @param row what is known; of values for which the table has no column nothing is kept
   * @return this builder
   * @throws IllegalArgumentException if the table has a column without a value
   */
  public FactTableBuilder add(Map<String, ?> row) {
    List<Object> values = new ArrayList<>();
    for (String column : schema.columns()) {
      Object value = row.get(column);
      if (value == null) {
        throw new IllegalArgumentException(
            schema.name() + "." + column + " is none of " + row.keySet());
      }
      values.add(value);
    }
    return add(values.toArray());
  }

  /**
   * Counts a row that could not even be cut into cells.
   *
   * @param diagnostic why
   * @return this builder
   */
  public FactTableBuilder refuse(Diagnostic diagnostic) {
    own().refuse(Optional.empty(), List.of(diagnostic));
    return this;
  }

  /**
   * Counts a row that could not be used, of a day that is known.
   *
   * @param day the day of the row, which counts as not arrived
   * @param diagnostic why
   * @return this builder
   */
  public FactTableBuilder refuse(LocalDate day, Diagnostic diagnostic) {
    own().refuse(Optional.of(day), List.of(diagnostic));
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
    checkYears(days);
    own().tally().declare(days);
    return this;
  }

  /**
   * Declares more days that the feed covers, as another file of it does. Days between two declared
   * runs have not arrived.
   *
   * @param days the days; what earlier calls declared still counts
   * @return this builder
   * @throws IllegalArgumentException if a day has a year of other than four digits
   */
  public FactTableBuilder alsoCovers(DateRange days) {
    checkYears(days);
    own().tally().declareToo(days);
    return this;
  }

  private static void checkYears(DateRange days) {
    if (days.start().getYear() < 0 || days.endExclusive().getYear() > 9999) {
      throw new IllegalArgumentException("years have four digits: " + days);
    }
  }

  /** What is kept of the rows so far; later calls do not change it. */
  TableCells cells() {
    kept.rows().columns().settle();
    shared = true;
    return kept;
  }

  /** Closes all days before one. */
  void close(LocalDate before, Set<String> extremes) {
    own().rows().columns().settle();
    kept = kept.close(schema, before, extremes);
  }
}
