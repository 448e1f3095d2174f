package io.github.kpi4j.dsl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.value.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/** Reads which days each table covers, with or without rows on them. */
final class CsvCoverage {
  static final String FILE = "coverage.csv";

  private static final List<String> COLUMNS = List.of("table", "from", "until");

  private CsvCoverage() {}

  static void read(FactSetBuilder facts, DataSchema schema, CsvText text) {
    try {
      Iterator<CsvRecord> records = text.rows();
      List<Integer> columns =
          records.hasNext() ? text.columns(records.next(), COLUMNS, facts) : List.of();
      while (!columns.isEmpty() && records.hasNext()) {
        row(facts, schema, records.next(), columns, text);
      }
    } catch (CsvParseException problem) {
      facts.report(
          Diagnostic.of(Code.BAD_CSV, text.end())
              .with("problem", String.valueOf(problem.getMessage())));
    }
  }

  private static void row(
      FactSetBuilder facts, DataSchema schema, CsvRecord row, List<Integer> columns, CsvText text) {
    List<String> cells =
        columns.stream().map(c -> c < row.getFieldCount() ? row.getField(c) : "").toList();
    if (schema.table(cells.get(0)).isEmpty()) {
      return;
    }
    try {
      DateRange days =
          DateRange.closed(LocalDate.parse(cells.get(1)), LocalDate.parse(cells.get(2)));
      facts.table(cells.get(0)).covers(days);
    } catch (DateTimeException | IllegalArgumentException noPeriod) {
      facts.report(
          Diagnostic.of(Code.BAD_COVERAGE, text.place(row).whole())
              .with("from", cells.get(1))
              .with("until", cells.get(2)));
    }
  }
}
