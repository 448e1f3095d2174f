package io.github.kpi4j.dsl.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.UsedLibrary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Rows as CSV, quoted where they have to be, in lines that end in LF. */
public final class CsvText {
  private static final UsedLibrary FAST_CSV =
      new UsedLibrary("FastCSV", "de.siegmar", "fastcsv", "3.0.0");

  private CsvText() {}

  /**
   * Writes a table.
   *
   * @param header the names of its columns
   * @param rows their cells
   * @return the text: {@code a,b} and a row of 1 and {@code x,y} become {@code a,b\n1,"x,y"\n}
   */
  public static String of(List<String> header, Iterable<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Whether the FastCSV on the path has all that is called; {@code writeRecord} came into it last.
   *
   * @param place where to say that it has not
   * @return the problem, if there is one
   */
  public static Optional<Diagnostic> problem(Span place) {
    return FAST_CSV.problem(place, () -> of(List.of(), List.of()), () -> CsvWriter.class);
  }
}
