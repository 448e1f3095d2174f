package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.engine.Accumulation;
import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A file that several threads read, each some lines of it. */
final class CsvParts {
  // Below it a thread takes longer to start than to read.
  private static final long SMALLEST = 1 << 16;

  private final CompiledContract contract;
  private final TableSchema table;
  private final String name;
  private final FileChannel file;

  private CsvParts(CompiledContract contract, TableSchema table, String name, FileChannel file) {
    this.contract = contract;
    this.table = table;
    this.name = name;
    this.file = file;
  }

  static Accumulator read(CompiledContract contract, TableSchema table, Path path, int threads)
      throws IOException {
    return read(contract, table, path, threads, SMALLEST);
  }

  static Accumulator read(
      CompiledContract contract, TableSchema table, Path path, int threads, long smallest)
      throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      CsvParts parts = new CsvParts(contract, table, path.getFileName().toString(), file);
      return threads == 1 ? parts.whole() : parts.read(threads, smallest);
    }
  }

  private Accumulator whole() throws IOException {
    Accumulation rows = contract.accumulation();
    try (InputStream in = new FileRange(file, 0, file.size())) {
      CsvFacts.read(rows, table, name, in);
    }
    return rows.build();
  }

  private Accumulator read(int threads, long smallest) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<CsvPart>> looks = new ArrayList<>();
      long start = 0;
      long size = file.size();
      long share = Math.max(smallest, size / threads + 1);
      while (start < size) {
        long from = start;
        long end = start + share < size ? CsvPart.lineStart(file, start + share, size) : size;
        looks.add(() -> CsvPart.of(file, from, end));
        start = end;
      }
      List<CsvPart> parts = all(pool, looks);
      // A line end may be inside of a cell that is quoted.
      return parts.size() < 2 || parts.stream().anyMatch(CsvPart::quoted)
          ? whole()
          : read(pool, parts);
    } finally {
      pool.shutdownNow();
    }
  }

  /** What a part came to, and whether it could be read to its end. */
  private record Read(Accumulator rows, boolean whole) {}

  private Accumulator read(ExecutorService pool, List<CsvPart> parts) throws IOException {
    Accumulation reports = contract.accumulation();
    Optional<CsvColumns> columns;
    try (InputStream in = new FileRange(file, 0, file.size())) {
      CsvScanner header = new CsvScanner(in, name, CsvStart.OF_FILE);
      columns = CsvColumns.read(header, name, table.columns(), reports::report);
      if (columns.isEmpty()) {
        header.problem().ifPresent(reports.table(table.name())::refuse);
        return reports.build();
      }
    }
    List<Callable<Read>> tasks = new ArrayList<>();
    CsvStart start = CsvStart.OF_FILE;
    for (CsvPart part : parts) {
      CsvStart from = start;
      tasks.add(() -> read(part, from, columns.get()));
      start = new CsvStart(part.end(), start.chars() + part.chars(), start.line() + part.lines());
    }
    Accumulator all = contract.accumulate();
    for (Read part : all(pool, tasks)) {
      all = all.merge(part.rows());
      if (!part.whole()) {
        break;
      }
    }
    return all;
  }

  private Read read(CsvPart part, CsvStart from, CsvColumns columns) throws IOException {
    Accumulation rows = contract.accumulation();
    try (InputStream in = new FileRange(file, part.start(), part.end())) {
      CsvScanner scanner = new CsvScanner(in, name, from);
      if (part.start() > 0 || scanner.next()) {
        new CsvTable(columns, rows.table(table.name())).read(scanner);
      }
      return new Read(rows.build(), scanner.problem().isEmpty());
    }
  }

  private static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) throws IOException {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(failed.getCause());
    }
    return results;
  }
}
