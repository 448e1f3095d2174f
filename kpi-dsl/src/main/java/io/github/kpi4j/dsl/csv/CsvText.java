package io.github.kpi4j.dsl.csv;

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
    CsvText text = new CsvText(Source.of(name, decoded.text()), name.endsWith(".tsv") ? '\t' : ',');
    if (decoded.badByte() >= 0) {
      facts.report(Diagnostic.of(Code.NOT_UTF8, text.end()).with("offset", decoded.badByte()));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** The rows, header first; empty lines are none. Iterating fails where the text is no CSV. */
  Iterator<CsvRecord> rows() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(source.text())
        .iterator();
  }

  CsvPlace place(CsvRecord row) {
    return new CsvPlace(source, Math.toIntExact(row.getStartingLineNumber()), separator);
  }

  /** The end of the text, for what is wrong with all of it. */
  Span end() {
    int end = source.text().length();
    return new Span(source, end, end);
  }

  /**
   * Where the wanted columns are.
   *
   * @return for each wanted name its index in the header; empty if one is missing or comes twice,
   *     which is reported
   */
  List<Integer> columns(CsvRecord header, List<String> wanted, FactSetBuilder facts) {
    List<String> names = header.getFields().stream().map(String::strip).toList();
    CsvPlace place = place(header);
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
