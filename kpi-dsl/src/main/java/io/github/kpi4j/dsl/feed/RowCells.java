package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.dsl.internal.rows.Headers;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of the row that was read last, by the names that the feed gives their columns. */
final class RowCells {
  private final Rows rows;

  /** The places of columns, as the file calls them. */
  private final Map<String, Integer> index;

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, NumberStyle> styles;

  /** How many rows came before, so that a cell knows whether its text is that of this row. */
  private long row;

  /** A column, with its cell of one row. */
  private static final class Column {
    private final ColumnRule rule;

    /** Where the file has it, maybe under several of its names. */
    private final int[] places;

    private long row = -1;
    private int at = -1;
    private @Nullable String text;

    Column(ColumnRule rule, int[] places) {
      this.rule = rule;
      this.places = places;
    }
  }

  /**
   * Looks for the columns.
   *
   * @param header the columns of the rows as the file calls them
   * @param exact whether names have to be equal; otherwise {@link Headers#key} compares them
   * @param styles how the numbers of columns turned out to be written that may be written both ways
   */
  RowCells(
      Map<String, ColumnRule> rules,
      Rows rows,
      List<String> header,
      boolean exact,
      Map<String, NumberStyle> styles) {
    this.rows = rows;
    this.styles = styles;
    this.index = new HashMap<>();
    for (int i = header.size() - 1; i >= 0; i--) {
      index.put(exact ? header.get(i) : Headers.key(header.get(i)), i);
    }
    for (ColumnRule rule : rules.values()) {
      int[] found =
          rule.names().stream()
              .map(name -> index.get(exact ? name : Headers.key(name)))
              .filter(Objects::nonNull)
              .mapToInt(Integer::intValue)
              .toArray();
      columns.put(rule.name(), new Column(rule, found));
    }
  }

  /**
   * Goes to the next row.
   *
   * @return whether there is one
   */
  boolean next() throws IOException {
    row++;
    return rows.next();
  }

  private Column column(String name) {
    return Objects.requireNonNull(columns.get(name), name);
  }

  /** Whether the file has a column. */
  boolean has(String column) {
    return column(column).places.length > 0;
  }

  ColumnRule rule(String column) {
    return column(column).rule;
  }

  /** The columns that are added up; those that stand in for them where the file lacks one. */
  List<String> terms(ValueRule value) {
    return value.instead().isEmpty() || value.terms().stream().allMatch(this::has)
        ? value.terms()
        : value.instead();
  }

  /** The text of a cell without white space around it; null where it holds nothing. */
  @Nullable String text(String column) {
    return read(column(column)).text;
  }

  /** Reads a cell once for each row. */
  private Column read(Column column) {
    if (column.row != row) {
      column.row = row;
      column.at = at(column.places);
      String cell = column.at < 0 ? null : rows.cell(column.at);
      column.text = cell == null || column.rule.isBlank(cell) ? null : cell.strip();
    }
    return column;
  }

  /** The first of the places that holds something, else the first one. */
  private int at(int[] places) {
    for (int place : places) {
      if (rows.has(place)) {
        return place;
      }
    }
    return places.length == 0 ? -1 : places[0];
  }

  /** The text of a cell, if it holds something. */
  Optional<String> find(String column) {
    return Optional.ofNullable(text(column));
  }

  private int at(String column) {
    return read(column(column)).at;
  }

  /** The day of a cell, of which a point in time has one in a zone; empty if it has none. */
  Optional<LocalDate> day(String column, ZoneId zone) {
    ColumnRule rule = rule(column);
    Optional<String> cell = find(column);
    return rule.kind() == ColumnKind.INSTANT
        ? cell.flatMap(rule::instant).map(instant -> instant.atZone(zone).toLocalDate())
        : cell.flatMap(rule::day);
  }

  /** The number of a cell, whatever is wrong with it where it is none. */
  Optional<BigDecimal> number(String column) {
    return find(column).flatMap(cell -> number(column, cell, new ArrayList<>()));
  }

  /**
   * The number of a cell that holds something.
   *
   * @param problems takes what is wrong with it
   */
  Optional<BigDecimal> number(String column, String cell, List<Diagnostic> problems) {
    ColumnRule rule = rule(column);
    NumberStyle detected = styles.getOrDefault(column, NumberStyle.EITHER);
    boolean typed = rows.isNumber(at(column)) && !cell.endsWith("%");
    Optional<BigDecimal> number =
        typed ? NumberStyle.PLAIN.read(cell).map(n -> typed(rule, n)) : rule.number(cell, detected);
    if (number.isEmpty()) {
      boolean ambiguous = rule.written() == NumberStyle.EITHER && NumberStyle.isAmbiguous(cell);
      String expected =
          rule.kind() == ColumnKind.PERCENT ? "@expected.feed_percent" : "@expected.feed_number";
      problems.add(ambiguous ? problem(Code.FEED_AMBIGUOUS, column) : badCell(column, expected));
    }
    return number;
  }

  private static BigDecimal typed(ColumnRule rule, BigDecimal number) {
    boolean points = rule.kind() == ColumnKind.PERCENT && rule.scale() == ColumnRule.Scale.POINTS;
    return points ? number.movePointLeft(2) : number;
  }

  Diagnostic badCell(String column, String expected) {
    return problem(Code.FEED_BAD_CELL, column).with("expected", expected);
  }

  /** Something about a cell, which it shows, and no other cell of its row. */
  Diagnostic problem(Code code, String column) {
    int at = at(column);
    String cell = at < 0 ? null : rows.cell(at);
    return Diagnostic.of(code, place(column))
        .with("cell", cell == null ? "" : cell)
        .with("column", shown(column));
  }

  Span place(String column) {
    int at = at(column);
    return at < 0 ? rows.start().span("") : rows.place(at);
  }

  /** What the file calls a column. */
  String shown(String column) {
    List<String> names = rule(column).names();
    return names.stream()
        .filter(name -> index.containsKey(name) || index.containsKey(Headers.key(name)))
        .findFirst()
        .orElse(names.get(0));
  }

  RowStart start() {
    return rows.start();
  }

  /** Whether a row passes all of some filters. */
  boolean pass(List<RowFilter> filters) {
    for (RowFilter filter : filters) {
      if (!filter.accepts(text(filter.column()))) {
        return false;
      }
    }
    return true;
  }

  /** All cells that have a name, one after the other. */
  String all() {
    return joined(columns.keySet());
  }

  /** Some cells, one after the other. */
  String joined(Collection<String> names) {
    StringBuilder all = new StringBuilder();
    for (String column : names) {
      String cell = text(column);
      all.append(cell == null ? "" : cell).append('\u0000');
    }
    return all.toString();
  }

  /** Cells of identifiers that a spreadsheet made numbers. */
  List<String> damaged() {
    List<String> damaged = new ArrayList<>();
    for (Column column : columns.values()) {
      if (column.rule.kind() == ColumnKind.ID) {
        String cell = read(column).text;
        if (cell != null && column.rule.isDamaged(cell)) {
          damaged.add(column.rule.name());
        }
      }
    }
    return damaged;
  }
}
