package io.github.kpi4j.spark;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * What a step takes: seconds, and the CPU seconds of all tasks and of the driver's thread, which
 * say the same on a busy machine and on an idle one.
 */
final class Clock {
  private final AtomicLong tasks = new AtomicLong();
  private long wall = System.nanoTime();
  private long driver = driver();
  private long before;

  private Clock() {}

  static Clock of(SparkSession spark) {
    Clock clock = new Clock();
    spark
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd task) {
                clock.tasks.addAndGet(
                    task.taskMetrics().executorCpuTime()
                        + task.taskMetrics().executorDeserializeCpuTime());
              }
            });
    return clock;
  }

  private static long driver() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** What was taken since the last time. */
  String lap() {
    String lap =
        seconds(System.nanoTime() - wall)
            + " s, CPU "
            + seconds(tasks.get() - before)
            + " s in tasks, "
            + seconds(driver() - driver)
            + " s on the driver";
    wall = System.nanoTime();
    driver = driver();
    before = tasks.get();
    return lap;
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%d.%02d", nanos / 1_000_000_000, nanos / 10_000_000 % 100);
  }
}
