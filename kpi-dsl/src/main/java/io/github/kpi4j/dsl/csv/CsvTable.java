package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.FactTableBuilder;
import io.github.kpi4j.core.fact.PlainRows;
import io.github.kpi4j.core.fact.RowPlace;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Reads the rows of one table. A row without anything unusual goes from its bytes into columns; any
 * other is cut into texts first, which takes longer and says what is wrong with it.
 */
final class CsvTable {
  private final CsvColumns columns;
  private final FactTableBuilder rows;

  CsvTable(CsvColumns columns, FactTableBuilder rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads to the end of a file, or to what cannot be read. */
  void read(CsvScanner scanner) throws IOException {
    PlainRows plain = rows.plainRows(scanner.separator(), columns.wanted());
    Supplier<RowPlace> place = scanner::place;
    while (scanner.toNext()) {
      if (!added(plain, scanner, place)) {
        if (!scanner.read()) {
          break;
        }
        // The row may only have run over the end of the bytes at hand.
        if (!added(plain, scanner, place)) {
          addWithCare(scanner);
        }
      }
    }
    // Nobody knows what the rest of a broken file holds: a row without a day stands for it.
    scanner.problem().ifPresent(rows::refuse);
  }

  private static boolean added(PlainRows plain, CsvScanner scanner, Supplier<RowPlace> place) {
    int lineEnd = plain.read(scanner.bytes(), scanner.start(), scanner.limit());
    if (lineEnd < 0 || !scanner.take(lineEnd)) {
      return false;
    }
    plain.add(scanner.bytes(), place);
    return true;
  }

  private void addWithCare(CsvScanner row) {
    CsvPlace place = row.places();
    if (row.cells() > columns.headerSize()) {
      rows.refuse(
          Diagnostic.of(Code.ROW_TOO_LONG, place.whole())
              .with("count", row.cells())
              .with("expected", columns.headerSize()));
      return;
    }
    rows.add(columns.cells(row), new CsvRowPlace(place, columns));
  }

  /** The places of the wanted cells; keeps what it was asked for with the whole row. */
  private record CsvRowPlace(CsvPlace row, CsvColumns columns) implements RowPlace {
    @Override
    public Span cell(int index) {
      return index < 0 ? row.whole() : row.cell(columns.index(index));
    }
  }
}
