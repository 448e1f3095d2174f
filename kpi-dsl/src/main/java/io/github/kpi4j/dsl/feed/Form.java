package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.json.JsonRows;
import io.github.kpi4j.dsl.internal.rows.DelimitedRows;
import io.github.kpi4j.dsl.internal.rows.Rows;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookRows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file turned out to be written. */
sealed interface Form {
  /** What people call it, such as {@code TSV in windows-1252}. */
  String text();

  /**
   * Opens the rows.
   *
   * @param columns the columns that are looked for, as files call them; used by JSON only
   * @param path where the rows are; used by JSON only
   * @return the rows behind the header; empty if the file cannot be opened as what it is
   */
  Optional<Rows> open(FileScan file, String name, String path, List<String> columns)
      throws IOException;

  /** Text with separators. */
  record Delimited(Charset charset, char separator, boolean quotes, int header) implements Form {
    @Override
    public String text() {
      String kind = separator == '\t' ? "TSV" : "CSV";
      return kind + " " + charset.name().toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<Rows> open(FileScan file, String name, String path, List<String> columns)
        throws IOException {
      Rows rows = new DelimitedRows(file.text(charset), name, separator, quotes);
      return Optional.of(behind(rows, header));
    }
  }

  /** A workbook. */
  record Workbook(int header) implements Form {
    @Override
    public String text() {
      return "XLSX";
    }

    @Override
    public Optional<Rows> open(FileScan file, String name, String path, List<String> columns)
        throws IOException {
      Optional<WorkbookRows> rows = WorkbookRows.open(file.workbook(), name);
      return rows.isEmpty() ? Optional.empty() : Optional.of(behind(rows.get(), header));
    }
  }

  /** JSON, or objects of it line by line. */
  record Json(Charset charset) implements Form {
    @Override
    public String text() {
      return "JSON " + charset.name();
    }

    @Override
    public Optional<Rows> open(FileScan file, String name, String path, List<String> columns)
        throws IOException {
      return Optional.of(JsonRows.open(() -> file.text(charset), name, path, columns));
    }
  }

  private static Rows behind(Rows rows, int header) throws IOException {
    for (int i = 0; i <= header; i++) {
      rows.next();
    }
    return rows;
  }
}
