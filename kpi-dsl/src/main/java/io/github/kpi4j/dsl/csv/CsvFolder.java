package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with a file for each table.
 *
 * @param path where it is
 * @param files the names of its files, sorted
 */
record CsvFolder(Path path, List<String> files) {
  static CsvFolder of(Path path) throws IOException {
    try (Stream<Path> list = Files.list(path)) {
      return new CsvFolder(path, list.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** The file of a table; that there is none is reported. */
  Optional<Path> file(TableSchema table, CsvTarget target) {
    Optional<Path> file =
        Stream.of(table.name() + ".csv", table.name() + ".tsv")
            .filter(files::contains)
            .findFirst()
            .map(path::resolve);
    if (file.isEmpty()) {
      target.report().accept(missing(table));
    }
    return file;
  }

  /** Reads which days the tables cover, if a file says so. */
  void readCoverage(DataSchema schema, CsvTarget target) throws IOException {
    // A table may have that name too; then it is the file of the table.
    if (files.contains(CsvCoverage.FILE) && schema.table(CsvCoverage.NAME).isEmpty()) {
      try (InputStream in = Files.newInputStream(path.resolve(CsvCoverage.FILE))) {
        CsvCoverage.read(target, schema, in);
      }
    }
  }

  private Diagnostic missing(TableSchema table) {
    return Diagnostic.of(Code.FILE_MISSING, Span.named(path.toString()))
        .with("file", table.name() + ".csv")
        .with("table", table.name())
        .with("known", files.isEmpty() ? "@none" : String.join(", ", files));
  }
}
