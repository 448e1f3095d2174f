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
import io.github.kpi4j.dsl.internal.Utf8Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The text of a file, cut into rows, with the place of every cell.
 *
 * @param source the text
 * @param separator a comma, or a tab in files that end in {@code .tsv}
 */
record CsvText(Source source, char separator) {
  /** The text of a file, or empty if it is not UTF-8, which is reported. */
  static Optional<CsvText> of(String name, byte[] bytes, FactSetBuilder facts) {
    Utf8Text decoded = Utf8Text.of(bytes);
    Source source = Source.of(name, decoded.text());
    if (decoded.badByte() >= 0) {
      int end = decoded.text().length();
      facts.report(
          Diagnostic.of(Code.NOT_UTF8, new Span(source, end, end))
              .with("offset", decoded.badByte()));
      return Optional.empty();
    }
    return Optional.of(new CsvText(source, name.endsWith(".tsv") ? '\t' : ','));
  }

  /**
   * Reads header and rows. A file without header and columns that are missing or come twice are
   * reported; then there are no rows.
   *
   * @param wanted the names of the columns that rows are to have
   * @param facts takes reports
   * @param reader takes each row that could be cut into cells
   * @return what ended the reading before the end of the text, if anything did
   */
  Optional<Diagnostic> read(List<String> wanted, FactSetBuilder facts, Consumer<CsvRow> reader) {
    CsvPlace place = new CsvPlace(source, 0, separator);
    try {
      Iterator<CsvRecord> records = records();
      if (!records.hasNext()) {
        facts.report(Diagnostic.of(Code.FILE_EMPTY, new Span(source, 0, 0)));
        return Optional.empty();
      }
      CsvRecord header = records.next();
      place = place(header);
      List<Integer> columns = columns(header.getFields(), place, wanted, facts);
      while (!columns.isEmpty() && records.hasNext()) {
        CsvRecord row = records.next();
        place = place(row);
        reader.accept(new CsvRow(row.getFields(), columns, header.getFieldCount(), place));
      }
      return Optional.empty();
    } catch (CsvParseException inNextRow) {
      return Optional.of(place.firstProblem());
    }
  }

  /** Header and rows without empty lines. Iterating fails where the text is no CSV. */
  private Iterator<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        // Otherwise the rest of the file would silently become part of one cell.
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(source.text())
        .iterator();
  }

  private CsvPlace place(CsvRecord row) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    return new CsvPlace(source, source.lineStart(line), separator);
  }

  /** For each wanted name its index in the header; empty if one of them has been reported. */
  private static List<Integer> columns(
      List<String> header, CsvPlace place, List<String> wanted, FactSetBuilder facts) {
    List<String> names = header.stream().map(String::strip).toList();
    List<Integer> columns = new ArrayList<>();
    for (String column : wanted) {
      int index = names.indexOf(column);
      int last = names.lastIndexOf(column);
      if (index < 0) {
        facts.report(
            Diagnostic.of(Code.COLUMN_MISSING, place.whole())
                .with("column", column)
                .with("known", String.join(", ", names)));
      } else if (last > index) {
        facts.report(Diagnostic.of(Code.COLUMN_TWICE, place.cell(last)).with("column", column));
      } else {
        columns.add(index);
      }
    }
    return columns.size() == wanted.size() ? columns : List.of();
  }
}
