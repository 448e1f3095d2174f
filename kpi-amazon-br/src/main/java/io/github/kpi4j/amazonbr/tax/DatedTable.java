package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.amazonbr.internal.ResourceRows;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Figures that change from some day on, each row with its source. Within one text a row holds until
 * the next of its key begins; a text laid over others goes before them on every day on which it has
 * a row that holds.
 */
public final class DatedTable {
  private final TableSchema schema;
  // The latest text first.
  private final List<Map<List<String>, NavigableMap<LocalDate, DatedRow>>> layers;
  private final boolean empty;

  private DatedTable(
      TableSchema schema, List<Map<List<String>, NavigableMap<LocalDate, DatedRow>>> layers) {
    this.schema = schema;
    this.layers = layers;
    this.empty = layers.stream().allMatch(Map::isEmpty);
  }

  /**
   * A table that has no rows yet.
   *
   * @param schema its columns
   * @return the table, in which everything is unknown
   */
  public static DatedTable empty(TableSchema schema) {
    return new DatedTable(schema, List.of());
  }

  /**
   * Reads a table.
   *
   * @param schema its columns
   * @param csv comma-separated text with a header, in the columns of the schema in any order
   * @return the table, or what is wrong with the text, cell by cell
   */
  public static Validated<DatedTable> parse(TableSchema schema, Source csv) {
    return empty(schema).overlay(csv);
  }

  /**
   * Reads a table that belongs to a library.
   *
   * @param schema its columns; its name is the file's, without {@code .csv}
   * @param neighbour a class in the package of the file
   * @return the table
   * @throws IllegalStateException if there is no such file
   * @throws io.github.kpi4j.core.diagnostic.InvalidContractException if the file has mistakes
   */
  public static DatedTable resource(TableSchema schema, Class<?> neighbour) {
    String file = schema.name() + ".csv";
    return parse(schema, Source.of(file, ResourceRows.text(neighbour, file))).orThrow();
  }

  /**
   * Lays rows over this table.
   *
   * @param csv text in the columns of the schema
   * @return a new table in which the rows of the text go first, or what is wrong with the text
   */
  public Validated<DatedTable> overlay(Source csv) {
    return TableReader.read(schema, csv).then(rows -> Validated.valid(overlay(rows), List.of()));
  }

  /**
   * Lays rows over this table.
   *
   * @param rows of this table's schema; of two with the same key and first day the later counts
   * @return a new table in which they go first
   * @throws IllegalArgumentException if a row lacks the legal basis that the schema needs
   */
  public DatedTable overlay(List<DatedRow> rows) {
    for (DatedRow row : rows) {
      if (schema.actNeeded() && row.basis().legalBasis().isBlank()) {
        throw new IllegalArgumentException("no act grants " + schema.name() + " " + row.key());
      }
    }
    Map<List<String>, NavigableMap<LocalDate, DatedRow>> layer = new HashMap<>();
    for (DatedRow row : rows) {
      layer
          .computeIfAbsent(row.key(), key -> new TreeMap<>())
          .put(row.basis().valid().start(), row);
    }
    return new DatedTable(schema, Stream.concat(Stream.of(layer), layers.stream()).toList());
  }

  /**
   * Its columns.
   *
   * @return the schema
   */
  public TableSchema schema() {
    return schema;
  }

  /**
   * Whether there is any row.
   *
   * @return false for a table that nobody has filled
   */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * All rows, those laid over others too.
   *
   * @return the latest text first, within a text by key and day
   */
  public List<DatedRow> rows() {
    List<DatedRow> rows = new ArrayList<>();
    for (Map<List<String>, NavigableMap<LocalDate, DatedRow>> layer : layers) {
      layer.values().stream()
          .flatMap(ofKey -> ofKey.values().stream())
          .sorted(
              Comparator.comparing((DatedRow row) -> row.basis().key())
                  .thenComparing(row -> row.basis().valid().start()))
          .forEach(rows::add);
    }
    return rows;
  }

  /**
   * The row that holds on a day.
   *
   * @param day any day
   * @param key the cells of the key columns
   * @return the row; unknown if there is none, telling a day before the first row from a key that
   *     has none
   */
  public Answer<DatedRow> on(LocalDate day, String... key) {
    List<String> cells = List.of(key);
    return find(day, cells)
        .map(row -> Answer.known(row, row.basis()))
        .orElseGet(() -> new Answer.Unknown<>(missing(day, cells)));
  }

  /**
   * The row that holds on a day, for callers who have something else to go by without one.
   *
   * @param day any day
   * @param key the cells of the key columns
   * @return empty if no row of the key holds on the day
   */
  public Optional<DatedRow> find(LocalDate day, List<String> key) {
    // On the path of every sale, so without streams.
    for (Map<List<String>, NavigableMap<LocalDate, DatedRow>> layer : layers) {
      NavigableMap<LocalDate, DatedRow> ofKey = layer.get(key);
      Map.Entry<LocalDate, DatedRow> latest = ofKey == null ? null : ofKey.floorEntry(day);
      if (latest != null && latest.getValue().holdsOn(day)) {
        return Optional.of(latest.getValue());
      }
    }
    return Optional.empty();
  }

  private Missing missing(LocalDate day, List<String> key) {
    String about = schema.name() + "[" + String.join(" ", key) + "]";
    Optional<LocalDate> first =
        layers.stream()
            .map(layer -> layer.get(key))
            .filter(Objects::nonNull)
            .map(NavigableMap::firstKey)
            .min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return new Missing(Missing.Reason.NO_ROW, about, "no row on any day");
    }
    return day.isBefore(first.get())
        ? new Missing(
            Missing.Reason.BEFORE_TABLE, about, "asked for " + day + ", begins " + first.get())
        : new Missing(Missing.Reason.NO_ROW, about, "no row holds on " + day);
  }
}
