package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.amazonbr.internal.CsvCells;
import io.github.kpi4j.amazonbr.internal.CsvCells.Cell;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Decimals;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of one dated table and reports every cell that is not what its column holds. */
final class TableReader {
  private final TableSchema schema;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<List<String>> seen = new HashSet<>();

  private TableReader(TableSchema schema) {
    this.schema = schema;
  }

  static Validated<List<DatedRow>> read(TableSchema schema, Source source) {
    TableReader reader = new TableReader(schema);
    List<DatedRow> rows = reader.rows(source);
    return reader.problems.isEmpty()
        ? Validated.valid(rows, List.of())
        : Validated.invalid(reader.problems);
  }

  private List<DatedRow> rows(Source source) {
    List<List<Cell>> lines = CsvCells.cut(source, problems);
    if (!problems.isEmpty()) {
      return List.of();
    }
    if (lines.isEmpty()) {
      problems.add(Diagnostic.of(Code.FILE_EMPTY, new Span(source, 0, 0)));
      return List.of();
    }
    readHeader(lines.get(0));
    if (!problems.isEmpty()) {
      return List.of();
    }
    List<DatedRow> rows = new ArrayList<>();
    for (List<Cell> line : lines.subList(1, lines.size())) {
      row(line, lines.get(0).size()).ifPresent(rows::add);
    }
    return rows;
  }

  private void readHeader(List<Cell> header) {
    List<String> names = header.stream().map(Cell::text).toList();
    for (String column : schema.columns()) {
      int index = names.indexOf(column);
      int last = names.lastIndexOf(column);
      if (index < 0) {
        problems.add(
            Diagnostic.of(Code.COLUMN_MISSING, whole(header))
                .with("column", column)
                .with("known", String.join(", ", names)));
      } else if (last > index) {
        problems.add(
            Diagnostic.of(Code.COLUMN_TWICE, header.get(last).span()).with("column", column));
      }
      columns.put(column, index);
    }
  }

  private Optional<DatedRow> row(List<Cell> line, int width) {
    if (line.size() > width) {
      problems.add(
          Diagnostic.of(Code.ROW_TOO_LONG, whole(line))
              .with("count", line.size())
              .with("expected", width));
      return Optional.empty();
    }
    List<String> key = schema.keys().stream().map(column -> cell(line, column).text()).toList();
    checkWords(line);
    Optional<DateRange> valid = valid(line);
    Optional<Confidence> confidence = confidence(cell(line, "confidence"));
    Map<String, Rational> figures = figures(line);
    if (valid.isEmpty() || confidence.isEmpty()) {
      return Optional.empty();
    }
    List<String> identity = new ArrayList<>(key);
    identity.add(valid.get().start().toString());
    if (!seen.add(identity)) {
      problems.add(
          Diagnostic.of(Code.CONFLICTING_ROWS, whole(line))
              .with("table", schema.name())
              .with("key", String.join(", ", identity))
              .with("remedy", "@remedy.same_version"));
    }
    Basis basis =
        new Basis(
            schema.name(),
            String.join(" ", key),
            valid.get(),
            cell(line, "legal_basis").text(),
            cell(line, "source").text(),
            confidence.get(),
            cell(line, "note").text());
    return Optional.of(new DatedRow(key, figures, basis));
  }

  private void checkWords(List<Cell> line) {
    schema
        .words()
        .forEach(
            (column, words) -> {
              Cell cell = cell(line, column);
              if (!words.contains(cell.text())) {
                refuse(cell, column, String.join(", ", words));
              }
            });
    Cell act = cell(line, "legal_basis");
    if (schema.actNeeded() && act.text().isEmpty()) {
      refuse(act, "legal_basis", "the act that grants it");
    }
  }

  private Map<String, Rational> figures(List<Cell> line) {
    Map<String, Rational> figures = new HashMap<>();
    for (String column : schema.figures()) {
      Cell cell = cell(line, column);
      if (!cell.text().isEmpty()) {
        Optional<Rational> figure = Decimals.parse(cell.text());
        figure.ifPresent(value -> figures.put(column, value));
        if (figure.isEmpty()) {
          refuse(cell, column, "@expected.decimal");
        } else if (column.endsWith("_pct") && !isPercentage(figure.get())) {
          refuse(cell, column, "0 to 100");
        }
      }
    }
    return figures;
  }

  private static boolean isPercentage(Rational points) {
    return points.signum() >= 0 && points.compareTo(Rational.HUNDRED) <= 0;
  }

  private Optional<DateRange> valid(List<Cell> line) {
    Cell from = cell(line, "valid_from");
    Cell to = cell(line, "valid_to");
    Optional<LocalDate> first = date(from, "valid_from");
    Optional<LocalDate> end =
        to.text().isEmpty()
            ? Optional.of(LocalDate.MAX)
            : date(to, "valid_to").map(last -> last.plusDays(1));
    if (first.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!end.get().isAfter(first.get())) {
      refuse(to, "valid_to", "a day from " + first.get() + " on");
      return Optional.empty();
    }
    return Optional.of(new DateRange(first.get(), end.get()));
  }

  private Optional<LocalDate> date(Cell cell, String column) {
    try {
      return Optional.of(LocalDate.parse(cell.text()));
    } catch (DateTimeParseException otherNotation) {
      refuse(cell, column, "@expected.date");
      return Optional.empty();
    }
  }

  private Optional<Confidence> confidence(Cell cell) {
    for (Confidence confidence : Confidence.values()) {
      if (confidence.name().equalsIgnoreCase(cell.text())) {
        return Optional.of(confidence);
      }
    }
    refuse(cell, "confidence", "low, medium or high");
    return Optional.empty();
  }

  private void refuse(Cell cell, String column, String expected) {
    problems.add(
        Diagnostic.of(Code.BAD_CELL, cell.span())
            .with("cell", cell.text())
            .with("column", column)
            .with("expected", expected));
  }

  /** The cell of a column; an empty one at the end of a row that ends before it. */
  private Cell cell(List<Cell> line, String column) {
    int index = columns.getOrDefault(column, -1);
    if (index < line.size()) {
      return line.get(index);
    }
    Span last = line.get(line.size() - 1).span();
    return new Cell("", new Span(last.source(), last.end(), last.end()));
  }

  private static Span whole(List<Cell> line) {
    Span first = line.get(0).span();
    return new Span(first.source(), first.start(), line.get(line.size() - 1).span().end());
  }
}
