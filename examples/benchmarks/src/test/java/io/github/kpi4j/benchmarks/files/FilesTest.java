package io.github.kpi4j.benchmarks.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.kpi4j.core.engine.Accumulator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads files finds the same levels, in as little memory as is said. */
class FilesTest {
  private final Monthly monthly = new Monthly();

  private static void sales(Path folder, int rows, int asins) throws IOException {
    SalesFile.write(folder.resolve("sales.csv"), rows, asins);
  }

  @Test
  void everyReaderFindsTheSameLevels(@TempDir Path folder) throws Exception {
    sales(folder, 30_000, SalesFile.ASINS);
    Map<String, Integer> expected = HandLoop.levels(folder);
    assertThat(monthly.levels(monthly.accumulate(folder, 1))).isEqualTo(expected);
    assertThat(monthly.levels(monthly.accumulate(folder, 2))).isEqualTo(expected);
    // Its quotients are doubles, which decide the same where nothing lies on a limit.
    assertThat(DuckDbMonthly.levels(folder, 1)).isEqualTo(expected);
    assertThat(DuckDbMonthly.levels(folder, 2)).isEqualTo(expected);
  }

  @Test
  void aFileMayBeLargerThanTheMemory(@TempDir Path folder) throws Exception {
    int rows = 500_000;
    sales(folder, rows, 20);
    long megabytes = Files.size(folder.resolve("sales.csv")) >> 20;
    assertThat(megabytes).isGreaterThan(32);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Monthly.class.getName(),
                    folder.toString()))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.strip()).isEqualTo(HandLoop.levels(folder).toString());
  }

  @Test
  void mergingWithNothingCopiesNothing(@TempDir Path folder) throws IOException {
    sales(folder, 20_000, SalesFile.ASINS);
    Accumulator rows = monthly.accumulate(folder, 1);
    Accumulator none = monthly.nothing();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    rows.merge(none);
    long before = threads.getThreadAllocatedBytes(thread);
    Accumulator one = rows.merge(none);
    Accumulator other = none.merge(rows);
    // A copy of the nine measures of nearly as many cells as there are rows takes over a megabyte.
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(500_000);
    assertThat(monthly.levels(one)).isEqualTo(monthly.levels(other));
  }
}
