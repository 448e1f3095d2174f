package io.github.kpi4j.dsl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.dsl.internal.Utf8Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the file of one table. */
final class CsvTable {
  private final FactSetBuilder facts;
  private final FactTableBuilder rows;
  private final TableSchema table;
  private final String name;
  private final char separator;

  CsvTable(FactSetBuilder facts, TableSchema table, String name) {
    this.facts = facts;
    this.rows = facts.table(table.name());
    this.table = table;
    this.name = name;
    this.separator = name.endsWith(".tsv") ? '\t' : ',';
  }

  void read(byte[] bytes) {
    Utf8Text decoded = Utf8Text.of(bytes);
    Source source = Source.of(name, decoded.text());
    if (decoded.badByte() >= 0) {
      facts.report(Diagnostic.of(Code.NOT_UTF8, end(source)).with("offset", decoded.badByte()));
      return;
    }
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text())
            .iterator();
    try {
      if (!records.hasNext()) {
        facts.report(Diagnostic.of(Code.FILE_EMPTY, new Span(source, 0, 0)));
        return;
      }
      List<Integer> columns = columns(records.next(), source);
      while (!columns.isEmpty() && records.hasNext()) {
        row(records.next(), columns, source);
      }
    } catch (CsvParseException problem) {
      facts.report(
          Diagnostic.of(Code.BAD_CSV, end(source))
              .with("problem", String.valueOf(problem.getMessage())));
    }
  }

  private int headerSize;

  /** For each column of the table its index in the file; empty if one is missing. */
  private List<Integer> columns(CsvRecord header, Source source) {
    List<String> names = header.getFields().stream().map(String::strip).toList();
    headerSize = names.size();
    CsvPlace place = place(header, source);
    List<Integer> columns = new ArrayList<>();
    for (String column : table.columns()) {
      int index = names.indexOf(column);
      if (index < 0) {
        facts.report(
            Diagnostic.of(Code.COLUMN_MISSING, place.whole())
                .with("column", column)
                .with("known", String.join(", ", names)));
        continue;
      }
      if (names.lastIndexOf(column) > index) {
        facts.report(
            Diagnostic.of(Code.COLUMN_TWICE, place.cell(names.lastIndexOf(column)))
                .with("column", column));
      }
      columns.add(index);
    }
    boolean usable =
        columns.size() == table.columns().size()
            && table.columns().stream().allMatch(c -> names.indexOf(c) == names.lastIndexOf(c));
    return usable ? columns : List.of();
  }

  private void row(CsvRecord row, List<Integer> columns, Source source) {
    CsvPlace place = place(row, source);
    List<String> fields = row.getFields();
    if (fields.size() > headerSize) {
      rows.refuse(
          Diagnostic.of(Code.ROW_TOO_LONG, place.whole())
              .with("count", fields.size())
              .with("expected", headerSize));
      return;
    }
    List<String> cells = new ArrayList<>(columns.size());
    for (int column : columns) {
      cells.add(column < fields.size() ? fields.get(column) : "");
    }
    RowPlace cellPlace = index -> index < 0 ? place.whole() : place.cell(columns.get(index));
    rows.add(cells, cellPlace);
  }

  private CsvPlace place(CsvRecord row, Source source) {
    return new CsvPlace(source, Math.toIntExact(row.getStartingLineNumber()), separator);
  }

  private static Span end(Source source) {
    int end = source.text().length();
    return new Span(source, end, end);
  }
}
