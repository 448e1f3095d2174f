package io.github.kpi4j.benchmarks.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a file of five million rows to the levels of five KPIs a product and a category and month:
 * nanoseconds a row, the evaluation of all months among them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FilesBenchmark.ROWS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = FilesBenchmark.MEMORY)
public class FilesBenchmark {
  static final int ROWS = 5_000_000;
  static final String MEMORY = "-Xmx192m";

  /** The collector and compilers of a machine of one core. */
  private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";

  /** How many rows the file has; figures a row are right for the usual number only. */
  @Param("" + ROWS)
  public int rows;

  private final Monthly monthly = new Monthly();
  private Path folder = Path.of("");

  /** Writes the file. */
  @Setup
  public void file() throws IOException {
    folder = SalesFile.folder(rows);
  }

  /** One thread, without keeping rows. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MEMORY, ONE_CORE})
  public Map<String, Integer> kpi4j() throws IOException {
    return monthly.levels(monthly.accumulate(folder, 1));
  }

  /** Two threads read, one evaluates. */
  @Benchmark
  public Map<String, Integer> kpi4jTwoThreads() throws IOException {
    return monthly.levels(monthly.accumulate(folder, 2));
  }

  /** One thread. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MEMORY, ONE_CORE})
  public Map<String, Integer> duckDb() throws SQLException {
    return DuckDbMonthly.levels(folder, 1);
  }

  /** Two threads. */
  @Benchmark
  public Map<String, Integer> duckDbTwoThreads() throws SQLException {
    return DuckDbMonthly.levels(folder, 2);
  }

  /** For this one file and contract. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {MEMORY, ONE_CORE})
  public Map<String, Integer> handLoop() throws IOException {
    return HandLoop.levels(folder);
  }
}
