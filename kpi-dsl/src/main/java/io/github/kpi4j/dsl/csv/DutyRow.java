package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a file about duties, read by the names of its columns; a bad cell refuses the row. */
final class DutyRow {
  private final Rows rows;
  private final Map<String, Integer> columns;
  private final List<Diagnostic> problems;
  private boolean refused;

  /**
   * The row at which some rows stand.
   *
   * @param rows the rows
   * @param columns the place of each column by its name
   * @param problems takes what is wrong
   */
  DutyRow(Rows rows, Map<String, Integer> columns, List<Diagnostic> problems) {
    this.rows = rows;
    this.columns = columns;
    this.problems = problems;
  }

  /** Whether a cell that was asked for could not be read. */
  boolean refused() {
    return refused;
  }

  /** A cell that may say nothing. */
  Optional<String> text(String column) {
    Integer at = columns.get(column);
    return at == null
        ? Optional.empty()
        : Optional.ofNullable(rows.cell(at)).map(String::strip).filter(cell -> !cell.isEmpty());
  }

  /** A cell that says something; an empty text where it does not, which is reported. */
  String filled(String column) {
    return text(column).orElseGet(() -> bad(column, "", "@expected.filled", ""));
  }

  Optional<Instant> instant(String column) {
    return text(column).flatMap(cell -> instant(column, cell));
  }

  Optional<Instant> instant(String column, String cell) {
    return parsed(column, cell, t -> OffsetDateTime.parse(t).toInstant(), "@expected.instant");
  }

  Optional<LocalDate> date(String column) {
    return text(column).flatMap(cell -> parsed(column, cell, LocalDate::parse, "@expected.date"));
  }

  private <T> Optional<T> parsed(
      String column, String cell, Function<String, T> parser, String expected) {
    try {
      return Optional.of(parser.apply(cell));
    } catch (DateTimeException other) {
      bad(column, cell, expected, "");
      return Optional.empty();
    }
  }

  /** One of a few words. */
  <T> Optional<T> word(String column, Map<String, T> words) {
    String cell = filled(column);
    T value = words.get(cell);
    if (value == null && !cell.isEmpty()) {
      bad(column, cell, "@expected.one_of", String.join(", ", words.keySet()));
    }
    return Optional.ofNullable(value);
  }

  /** Reports a cell; gives an empty text. */
  String bad(String column, String cell, String expected, String known) {
    refused = true;
    problems.add(
        Diagnostic.of(Code.BAD_DUTY_CELL, rows.place(columns.getOrDefault(column, 0)))
            .with("cell", cell)
            .with("column", column)
            .with("expected", expected)
            .with("known", known));
    return "";
  }
}
