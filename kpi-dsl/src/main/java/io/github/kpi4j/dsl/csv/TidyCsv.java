package io.github.kpi4j.dsl.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Rows as CSV for tools that people look at numbers with: one header, dots before decimals, days as
 * 2026-03-31, empty for what is not known, lines that end in LF. A byte order mark is for
 * spreadsheets that would take the text for another encoding.
 */
final class TidyCsv {
  private static final String BOM = "\uFEFF";

  private TidyCsv() {}

  static String of(List<String> header, Iterable<List<String>> rows, boolean mark) {
    StringWriter out = new StringWriter();
    if (mark) {
      out.append(BOM);
    }
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
