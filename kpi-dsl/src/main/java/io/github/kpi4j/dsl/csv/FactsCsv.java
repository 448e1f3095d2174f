package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts as CSV. The wide form has a row of the table a line and is what {@link CsvFacts} reads; the
 * long form has a number a line, with its unit and whether its day has arrived, and an apostrophe
 * in front of words that a spreadsheet would calculate.
 */
public final class FactsCsv {
  /** Numbers of facts are decimals; these many places hold any that was read. */
  private static final int PLACES = 40;

  /** What stands behind the words of a row in the long form. */
  static final List<String> LONG =
      List.of("table", "measure", "value", "unit", "currency", "arrived");

  private FactsCsv() {}

  /**
   * One line a row.
   *
   * @param table the rows; points in time are left out, except where one is the day of a row
   * @param mark whether a byte order mark comes first
   * @return the day and the words of each row, then its numbers; percentages as {@code 7.25%}
   */
  public static String wide(FactTable table, boolean mark) {
    List<String> header = new ArrayList<>(words(table));
    table.schema().measures().forEach(measure -> header.add(measure.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> cells = new ArrayList<>(cells(table, row));
      for (Measure measure : table.schema().measures()) {
        boolean percent = measure.unit() == Unit.Plain.PERCENT;
        Rational value = table.value(measure.name(), row);
        cells.add(percent ? text(value.times(Rational.HUNDRED)) + "%" : text(value));
      }
      rows.add(cells);
    }
    return TidyCsv.exactly(header, rows, mark);
  }

  /**
   * One line a number.
   *
   * @param table the rows
   * @param mark whether a byte order mark comes first
   * @return the day and the words of a row, then {@code table,measure,value,unit,currency,arrived};
   *     percentages are ratios, 0.0725
   */
  public static String tall(FactTable table, boolean mark) {
    List<String> header = new ArrayList<>(words(table));
    header.addAll(LONG);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      LocalDate day = table.day(row);
      boolean arrived =
          table.schema().kind() == TableKind.REFERENCE
              || table.arrival().complete(DateRange.closed(day, day));
      for (Measure measure : table.schema().measures()) {
        List<String> cells = new ArrayList<>(cells(table, row));
        boolean money = measure.unit().isMoney();
        cells.addAll(
            List.of(
                table.schema().name(),
                measure.name(),
                text(table.value(measure.name(), row)),
                money ? "money" : measure.unit().toString(),
                money ? measure.unit().toString() : "",
                arrived ? "true" : "false"));
        rows.add(cells);
      }
    }
    return TidyCsv.of(header, rows, mark);
  }

  private static List<String> words(FactTable table) {
    Stream<String> day = table.schema().day().map(d -> d.name()).stream();
    return Stream.concat(day, table.schema().textDimensions().stream()).toList();
  }

  private static List<String> cells(FactTable table, int row) {
    List<String> cells = new ArrayList<>();
    if (table.schema().kind() != TableKind.REFERENCE) {
      cells.add(table.day(row).toString());
    }
    for (String dimension : table.schema().textDimensions()) {
      cells.add(table.words(dimension).get(table.code(dimension, row)));
    }
    return cells;
  }

  private static String text(Rational value) {
    String text = value.round(PLACES, Rounding.HALF_EVEN).stripTrailingZeros().toPlainString();
    return value.isZero() ? "0" : text;
  }
}
