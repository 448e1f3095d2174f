package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import java.util.List;

/** Reads the file of one table. */
final class CsvTable {
  private CsvTable() {}

  static void read(FactSetBuilder facts, TableSchema table, CsvText text) {
    FactTableBuilder rows = facts.table(table.name());
    // Nobody knows what the rest of a broken file holds: a row without a day stands for it.
    text.read(table.columns(), facts, row -> add(rows, row)).ifPresent(rows::refuse);
  }

  private static void add(FactTableBuilder rows, CsvRow row) {
    CsvPlace place = row.place();
    if (row.isTooLong()) {
      rows.refuse(
          Diagnostic.of(Code.ROW_TOO_LONG, place.whole())
              .with("count", row.fields().size())
              .with("expected", row.headerSize()));
      return;
    }
    List<Integer> columns = row.columns();
    rows.add(row.cells(), index -> index < 0 ? place.whole() : place.cell(columns.get(index)));
  }
}
