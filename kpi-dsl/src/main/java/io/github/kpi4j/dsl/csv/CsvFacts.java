package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads facts from a folder: for each table of a schema the file {@code table.csv}, or without one
 * {@code table.tsv} with tabs. Files are UTF-8 with a header line; columns are found by name, in
 * any order, and those that the schema does not know are passed over. A row that ends early is
 * filled up with empty cells, as spreadsheets drop them. What cannot be used is reported in the
 * facts' diagnostics, never thrown and never dropped silently. Where a file cannot be read further,
 * because a quotation mark is not closed or bytes are not UTF-8, the rows before that place count
 * and the table counts as incomplete.
 *
 * <p>The file {@code coverage.csv} with the columns {@code table}, {@code from} and {@code until}
 * says which days a table covers, the last one included, whether it has rows on them or not. A
 * table that it does not name covers the days from its first row to its last.
 *
 * <p>{@link #read(DataSchema, Path)} keeps every row; {@link #accumulate(CompiledContract, Path)}
 * keeps what the contract needs of them, so that files may be larger than memory. Both evaluate to
 * the same.
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
    CsvTarget target = CsvTarget.of(facts);
    CsvFolder files = CsvFolder.of(folder);
    for (TableSchema table : schema.tables()) {
      Optional<Path> file = files.file(table, target);
      if (file.isPresent()) {
        try (InputStream in = Files.newInputStream(file.get())) {
          read(target, table, file.get().getFileName().toString(), in);
        }
      }
    }
    files.readCoverage(schema, target);
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
    try {
      read(CsvTarget.of(facts), table, name, new ByteArrayInputStream(bytes));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /**
   * Reads one table as it comes.
   *
   * @param facts takes the rows
   * @param table the table
   * @param name what messages call the text; one that ends in {@code .tsv} is read with tabs
   * @param in the text; read to its end and not closed
   * @throws IOException if the text cannot be read
   */
  public static void read(FactSetBuilder facts, TableSchema table, String name, InputStream in)
      throws IOException {
    read(CsvTarget.of(facts), table, name, in);
  }

  /**
   * Reads which days the tables cover.
   *
   * @param facts takes what it says
   * @param schema the tables
   * @param bytes the file {@code coverage.csv}
   */
  public static void readCoverage(FactSetBuilder facts, DataSchema schema, byte[] bytes) {
    try {
      CsvCoverage.read(CsvTarget.of(facts), schema, new ByteArrayInputStream(bytes));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /**
   * Accumulates all tables of a contract as they are read, without keeping rows, on one thread.
   *
   * @param contract the contract
   * @param folder where the files are
   * @return what evaluates to the same as the {@linkplain #read(DataSchema, Path) facts} of the
   *     folder; how much memory it takes says {@link Accumulator}
   * @throws IOException if the folder or a file cannot be read
   */
  public static Accumulator accumulate(CompiledContract contract, Path folder) throws IOException {
    return accumulate(contract, folder, 1);
  }

  /**
   * Accumulates all tables of a contract as they are read, without keeping rows. A file is cut at
   * line ends into as many parts as there are threads; one that holds a quotation mark anywhere is
   * not, since its line ends may be inside of cells.
   *
   * @param contract the contract
   * @param folder where the files are
   * @param threads how many threads read a file, at least 1
   * @return the same as with one thread
   * @throws IOException if the folder or a file cannot be read
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static Accumulator accumulate(CompiledContract contract, Path folder, int threads)
      throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread: " + threads);
    }
    Accumulation rows = contract.accumulation();
    CsvTarget target = CsvTarget.of(rows);
    CsvFolder files = CsvFolder.of(folder);
    Accumulator all = contract.accumulate();
    for (TableSchema table : contract.schema().tables()) {
      Optional<Path> file = files.file(table, target);
      if (file.isPresent()) {
        all = all.merge(CsvParts.read(contract, table, file.get(), threads));
      }
    }
    files.readCoverage(contract.schema(), target);
    return all.merge(rows.build());
  }

  /**
   * Reads one table as it comes, without keeping rows.
   *
   * @param rows takes the rows
   * @param table the table
   * @param name what messages call the text; one that ends in {@code .tsv} is read with tabs
   * @param in the text; read to its end and not closed
   * @throws IOException if the text cannot be read
   */
  public static void read(Accumulation rows, TableSchema table, String name, InputStream in)
      throws IOException {
    read(CsvTarget.of(rows), table, name, in);
  }

  static void read(CsvTarget facts, TableSchema table, String name, InputStream in)
      throws IOException {
    CsvScanner scanner = new CsvScanner(in, name, CsvStart.OF_FILE);
    Optional<CsvColumns> columns = CsvColumns.read(scanner, name, table.columns(), facts.report());
    if (columns.isPresent()) {
      new CsvTable(columns.get(), facts.tables().apply(table.name())).read(scanner);
    } else {
      scanner.problem().ifPresent(facts.tables().apply(table.name())::refuse);
    }
  }
}
