package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one table; finds repetitions and versions when it is built. */
public final class FactTableBuilder {
  private final TableSchema schema;
  private final CellReader cells;
  private final int columns;
  private final List<Row> rows = new ArrayList<>();
  private final Set<LocalDate> broken = new HashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean undated;
  private int refused;
  private @Nullable DateRange declared;

  FactTableBuilder(TableSchema schema, ZoneId zone) {
    this.schema = schema;
    this.cells = new CellReader(schema, zone);
    this.columns = schema.columns().size();
  }

  /**
   * Adds a row as text, each cell as its column's type or unit is written: {@code 2026-03-05},
   * {@code 2026-03-05T12:00:00Z}, {@code 1234.50}, {@code 7.25%}. A row that cannot be read is
   * refused with a diagnostic; its day then counts as not arrived.
   *
   * @param row the cells in the order of {@link TableSchema#columns()}
   * @param place where the row was read
   * @return this builder
   * @throws IllegalArgumentException if the number of cells is not that of the columns
   */
  public FactTableBuilder add(List<String> row, RowPlace place) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(
          row.size() + " cells for " + columns + " columns of " + schema.name());
    }
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Row> read = cells.read(row, place, problems);
    if (read.isPresent()) {
      rows.add(read.get());
    } else {
      refuse(cells.day(row), problems);
    }
    return this;
  }

  /**
   * Adds a row from values.
   *
   * @param row each value's text is read as {@link #add(List, RowPlace)} does: strings, dates,
   *     instants, integers, {@code BigDecimal}s
   * @return this builder
   * @throws IllegalArgumentException if the number of values is not that of the columns
   */
  public FactTableBuilder add(Object... row) {
    List<String> texts = new ArrayList<>();
    for (Object value : row) {
      texts.add(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
    String name = schema.name() + " row " + (rows.size() + refused + 1);
    return add(texts, RowPlace.of(name, String.join(",", texts)));
  }

  /**
   * Counts a row that could not even be cut into cells.
   *
   * @param diagnostic why
   * @return this builder
   */
  public FactTableBuilder refuse(Diagnostic diagnostic) {
    refuse(Optional.empty(), List.of(diagnostic));
    return this;
  }

  private void refuse(Optional<LocalDate> day, List<Diagnostic> problems) {
    refused++;
    diagnostics.addAll(problems);
    day.ifPresentOrElse(broken::add, () -> undated = true);
  }

  /**
   * Declares the days that the feed covers, with or without rows on them. Without a declaration
   * they run from the first to the last day that has a row.
   *
   * @param days the days; what an earlier call declared no longer counts
   * @return this builder
   */
  public FactTableBuilder covers(DateRange days) {
    this.declared = days;
    return this;
  }

  record Built(FactTable table, TableAccount account, List<Diagnostic> diagnostics) {}

  Built build() {
    Set<LocalDate> notArrived = new HashSet<>(broken);
    List<Diagnostic> found = new ArrayList<>(diagnostics);
    List<Row> used = new ArrayList<>();
    int[] counts = new int[3];
    for (List<Row> sameKey : byKey().values()) {
      KeyGroup group = KeyGroup.of(sameKey);
      group.winner().ifPresent(used::add);
      counts[0] += group.repeated();
      counts[1] += group.replaced();
      counts[2] += group.conflicting().size();
      for (Row row : group.conflicting()) {
        notArrived.add(row.day());
        found.add(
            Diagnostic.of(Code.CONFLICTING_ROWS, row.place().cell(-1))
                .with("table", schema.name())
                .with("key", String.join(", ", schema.key()))
                .with(
                    "remedy",
                    schema.version().isPresent() ? "@remedy.same_version" : "@remedy.no_version"));
      }
    }
    used.sort(Row.ORDER);
    Optional<DateRange> coverage = coverage();
    FactTable table = table(used, new Arrival(coverage, notArrived, undated));
    TableAccount account =
        new TableAccount(
            schema.name(),
            rows.size() + refused,
            used.size(),
            counts[0],
            counts[1],
            counts[2] + refused,
            coverage,
            declared != null);
    return new Built(table, account, found);
  }

  private Map<Object, List<Row>> byKey() {
    Map<Object, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      // A table without key may hold the same row twice, so each row is its own group.
      Object key = row.key().isEmpty() ? new Object() : row.key();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private Optional<DateRange> coverage() {
    if (schema.kind() == TableKind.REFERENCE) {
      return Optional.empty();
    }
    if (declared != null) {
      return Optional.of(declared);
    }
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return rows.stream()
        .map(Row::day)
        .min(order)
        .map(
            first -> DateRange.closed(first, rows.stream().map(Row::day).max(order).orElse(first)));
  }

  private FactTable table(List<Row> used, Arrival arrival) {
    Map<String, TextColumn> texts = new LinkedHashMap<>();
    List<String> words = schema.wordColumns();
    for (String dimension : words) {
      int index = words.indexOf(dimension);
      texts.put(
          dimension, TextColumn.of(used.stream().map(row -> row.texts().get(index)).toList()));
    }
    Map<String, Column> measures = new LinkedHashMap<>();
    for (Measure measure : schema.measures()) {
      int index = schema.measures().indexOf(measure);
      measures.put(
          measure.name(), Column.of(used.stream().map(row -> row.numbers().get(index)).toList()));
    }
    int[] days = used.stream().mapToInt(row -> Math.toIntExact(row.day().toEpochDay())).toArray();
    return new FactTable(schema, days, texts, measures, arrival);
  }
}
