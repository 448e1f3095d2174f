package io.github.kpi4j.duckdb;

import java.time.Duration;
import java.util.Locale;

/** Says what a step took: seconds, and CPU seconds of all threads, DuckDB's among them. */
final class Took {
  private long wall = System.nanoTime();
  private Duration cpu = cpu();

  void say(String what) {
    long nanos = System.nanoTime() - wall;
    Duration used = cpu().minus(cpu);
    System.out.println(what + ": " + seconds(nanos) + " s, CPU " + seconds(used.toNanos()) + " s");
    wall = System.nanoTime();
    cpu = cpu();
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%d.%02d", nanos / 1_000_000_000, nanos / 10_000_000 % 100);
  }
}
