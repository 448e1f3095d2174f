package io.github.kpi4j.dsl.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.RowPlace;
import io.github.kpi4j.core.fact.TableSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the file of one table. */
final class CsvTable {
  private final FactSetBuilder facts;
  private final FactTableBuilder rows;
  private final TableSchema table;
  private final CsvText text;

  CsvTable(FactSetBuilder facts, TableSchema table, CsvText text) {
    this.facts = facts;
    this.rows = facts.table(table.name());
    this.table = table;
    this.text = text;
  }

  void read() {
    try {
      Iterator<CsvRecord> records = text.rows();
      if (!records.hasNext()) {
        facts.report(Diagnostic.of(Code.FILE_EMPTY, new Span(text.source(), 0, 0)));
        return;
      }
      CsvRecord header = records.next();
      List<Integer> columns = text.columns(header, table.columns(), facts);
      while (!columns.isEmpty() && records.hasNext()) {
        row(records.next(), columns, header.getFieldCount());
      }
    } catch (CsvParseException problem) {
      rows.refuse(
          Diagnostic.of(Code.BAD_CSV, text.end())
              .with("problem", String.valueOf(problem.getMessage())));
    }
  }

  private void row(CsvRecord row, List<Integer> columns, int most) {
    CsvPlace place = text.place(row);
    List<String> fields = row.getFields();
    if (fields.size() > most) {
      rows.refuse(
          Diagnostic.of(Code.ROW_TOO_LONG, place.whole())
              .with("count", fields.size())
              .with("expected", most));
      return;
    }
    List<String> cells = new ArrayList<>(columns.size());
    for (int column : columns) {
      cells.add(column < fields.size() ? fields.get(column) : "");
    }
    RowPlace cellPlace = index -> index < 0 ? place.whole() : place.cell(columns.get(index));
    rows.add(cells, cellPlace);
  }
}
