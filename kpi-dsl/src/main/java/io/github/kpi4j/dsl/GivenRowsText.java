package io.github.kpi4j.dsl;

import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a test as a contract writes them: what a test fills in by itself is left out, and rows
 * that are the same on each of several days are one row with the first and the last of them.
 */
final class GivenRowsText {
  private static final String ANY = "any";

  private final DataSchema schema;
  private final TableSchema table;
  private final LocalDate last;
  private final Optional<String> dayColumn;
  private final List<Run> runs = new ArrayList<>();

  /**
   * Rows of a table.
   *
   * @param last the last day of the test, which rows without a day are of
   */
  GivenRowsText(DataSchema schema, TableSchema table, LocalDate last) {
    this.schema = schema;
    this.table = table;
    this.last = last;
    this.dayColumn =
        table.day().filter(day -> day.type() == DimensionType.DATE).map(Dimension::name);
  }

  /** A row on some days, by column but for the day. */
  private record Run(DateRange days, Map<String, String> cells) {}

  /** The rows by column, in the order in which they were given. */
  List<Map<String, String>> of(List<List<String>> rows) {
    rows.forEach(this::add);
    return runs.stream().map(this::written).toList();
  }

  private void add(List<String> cells) {
    LocalDate day =
        dayColumn.flatMap(name -> day(cells.get(table.columns().indexOf(name)))).orElse(last);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = table.columns().get(i);
      if (!dayColumn.equals(Optional.of(column)) && !isFilledIn(i, cells.get(i), day)) {
        row.put(column, cell(i, cells.get(i)));
      }
    }
    if (row.isEmpty() && dayColumn.isEmpty()) {
      // A row has at least one cell.
      row.put(table.columns().get(0), cells.get(0));
    }
    DateRange days = DateRange.closed(day, day);
    if (!runs.isEmpty() && dayColumn.isPresent()) {
      Run before = runs.get(runs.size() - 1);
      if (before.cells().equals(row) && before.days().endExclusive().equals(day)) {
        runs.set(runs.size() - 1, new Run(DateRange.closed(before.days().start(), day), row));
        return;
      }
    }
    runs.add(new Run(days, row));
  }

  private static Optional<LocalDate> day(String text) {
    return PeriodCalendar.ISO.parse(text).map(Period::days).map(DateRange::start);
  }

  /** Whether a test that leaves a cell out has the same one. */
  private boolean isFilledIn(int column, String cell, LocalDate day) {
    if (column >= table.dimensions().size()) {
      return cell.equals(measure(column).unit() == Unit.Plain.PERCENT ? "0%" : "0");
    }
    return cell.equals(
        switch (table.dimensions().get(column).type()) {
          case TEXT -> ANY;
          case DATE -> "";
          case INSTANT -> day.atTime(12, 0).atZone(schema.zone()).toInstant().toString();
        });
  }

  private Measure measure(int column) {
    return table.measures().get(column - table.dimensions().size());
  }

  /** A cell with the unit that a contract wants beside a number. */
  private String cell(int column, String cell) {
    if (column < table.dimensions().size()) {
      return cell;
    }
    Unit unit = measure(column).unit();
    if (unit.isMoney()) {
      return unit + " " + cell;
    }
    boolean time = unit == Unit.Plain.DAYS || unit == Unit.Plain.HOURS;
    return time ? cell + " " + unit : cell;
  }

  private Map<String, String> written(Run run) {
    Map<String, String> row = new LinkedHashMap<>();
    DateRange days = run.days();
    boolean needed = !days.equals(DateRange.closed(last, last)) || run.cells().isEmpty();
    if (dayColumn.isPresent() && needed) {
      row.put(
          dayColumn.get(),
          days.days() == 1 ? days.start().toString() : days.start() + "/" + days.last());
    }
    row.putAll(run.cells());
    return row;
  }
}
