package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads facts from a folder: for each table of a schema the file {@code table.csv}, or without one
 * {@code table.tsv} with tabs. Files are UTF-8 with a header line; columns are found by name, in
 * any order, and those that the schema does not know are passed over. A row that ends early is
 * filled up with empty cells, as spreadsheets drop them. What cannot be used is reported in the
 * facts' diagnostics, never thrown and never dropped silently.
 *
 * <p>The file {@code coverage.csv} with the columns {@code table}, {@code from} and {@code until}
 * says which days a table covers, the last one included, whether it has rows on them or not. A
 * table that it does not name covers the days from its first row to its last.
 */
public final class CsvFacts {
  private CsvFacts() {}

  /**
   * Reads all tables of a schema.
   *
   * @param schema the tables that a contract needs
   * @param folder where the files are
   * @return the facts, with the account of every row and all that was wrong
   * @throws IOException if the folder or a file cannot be read
   */
  public static FactSet read(DataSchema schema, Path folder) throws IOException {
    FactSetBuilder facts = FactSet.builder(schema);
    List<String> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.map(file -> file.getFileName().toString()).sorted().toList();
    }
    for (TableSchema table : schema.tables()) {
      Optional<String> file =
          Stream.of(table.name() + ".csv", table.name() + ".tsv")
              .filter(files::contains)
              .findFirst();
      if (file.isPresent()) {
        read(facts, table, file.get(), Files.readAllBytes(folder.resolve(file.get())));
      } else {
        facts.report(missing(table, folder, files));
      }
    }
    // A table may have that name too; then it is the file of the table.
    if (files.contains(CsvCoverage.FILE) && schema.table(CsvCoverage.NAME).isEmpty()) {
      CsvText.of(CsvCoverage.FILE, Files.readAllBytes(folder.resolve(CsvCoverage.FILE)), facts)
          .ifPresent(text -> CsvCoverage.read(facts, schema, text));
    }
    return facts.build();
  }

  /**
   * Reads one table.
   *
   * @param facts takes the rows
   * @param table the table
   * @param name what messages call the text; one that ends in {@code .tsv} is read with tabs
   * @param bytes the file
   */
  public static void read(FactSetBuilder facts, TableSchema table, String name, byte[] bytes) {
    CsvText.of(name, bytes, facts).ifPresent(text -> CsvTable.read(facts, table, text));
  }

  private static Diagnostic missing(TableSchema table, Path folder, List<String> files) {
    Source source = Source.of(folder.toString(), "");
    return Diagnostic.of(Code.FILE_MISSING, new Span(source, 0, 0))
        .with("file", table.name() + ".csv")
        .with("table", table.name())
        .with("known", files.isEmpty() ? "@none" : String.join(", ", files));
  }
}
