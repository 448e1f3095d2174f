package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.dsl.internal.rows.Headers;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of the row that was read last, by the names that the feed gives their columns. */
final class RowCells {
  private final Map<String, ColumnRule> rules;
  private final Rows rows;
  private final Map<String, Integer> index;
  private final Map<String, int[]> places;
  private final Map<String, NumberStyle> styles;

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
    this.rules = rules;
    this.rows = rows;
    this.styles = styles;
    this.index = new HashMap<>();
    for (int i = header.size() - 1; i >= 0; i--) {
      index.put(exact ? header.get(i) : Headers.key(header.get(i)), i);
    }
    this.places = new LinkedHashMap<>();
    for (ColumnRule rule : rules.values()) {
      int[] found =
          rule.names().stream()
              .map(name -> index.get(exact ? name : Headers.key(name)))
              .filter(Objects::nonNull)
              .mapToInt(Integer::intValue)
              .toArray();
      if (found.length > 0) {
        places.put(rule.name(), found);
      }
    }
  }

  /** Whether the file has a column. */
  boolean has(String column) {
    return places.containsKey(column);
  }

  ColumnRule rule(String column) {
    return Objects.requireNonNull(rules.get(column), column);
  }

  /** The text of a cell without white space around it; null where it holds nothing. */
  @Nullable String text(String column) {
    int at = at(column);
    String cell = at < 0 ? null : rows.cell(at);
    return rule(column).isBlank(cell) ? null : Objects.requireNonNull(cell).strip();
  }

  /** The text of a cell, if it holds something. */
  Optional<String> find(String column) {
    return Optional.ofNullable(text(column));
  }

  /** The first of the column's places that holds something, else the first one. */
  private int at(String column) {
    int[] found = places.getOrDefault(column, new int[] {-1});
    for (int place : found) {
      if (place >= 0 && rows.cell(place) != null) {
        return place;
      }
    }
    return found[0];
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
    StringBuilder all = new StringBuilder();
    for (String column : places.keySet()) {
      all.append(find(column).orElse("")).append('\u0000');
    }
    return all.toString();
  }

  /** Cells of identifiers that a spreadsheet made numbers. */
  List<String> damaged() {
    List<String> damaged = new ArrayList<>();
    for (String column : places.keySet()) {
      if (rule(column).kind() == ColumnKind.ID) {
        String cell = text(column);
        if (cell != null && rule(column).isDamaged(cell)) {
          damaged.add(column);
        }
      }
    }
    return damaged;
  }
}
