package io.github.kpi4j.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.kpi4j.core.engine.Columns;
import io.github.kpi4j.core.engine.TypedRows;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No row makes an object, in 64 bits nor in 128. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long bytes(Runnable work) {
    // Whatever is made only once has been made.
    work.run();
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    work.run();
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  /** The same rows a thousand million times as large, so that only 128 bits hold the products. */
  private static ErpRows large(ErpRows rows) {
    for (long[] column : rows.columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] *= 1_000_000_000L;
      }
    }
    return rows;
  }

  @Test
  void objectsOfOnesOwn() {
    for (ErpRows rows : List.of(ErpRows.realistic(5_000), large(ErpRows.realistic(5_000)))) {
      TypedRows<ErpRow> typed = OurRows.typed();
      ErpRow[] objects = rows.typed().toArray(ErpRow[]::new);
      byte[] levels = new byte[8];
      long[] values = new long[8];
      long made =
          bytes(
              () -> {
                for (ErpRow row : objects) {
                  typed.judge(row, levels, values);
                }
              });
      // The measuring itself may make some; a row could not make less than an object of 16 bytes.
      assertThat(made).isLessThan(5_000);
    }
  }

  @Test
  void columns() {
    for (ErpRows rows : List.of(ErpRows.realistic(100_000), large(ErpRows.realistic(100_000)))) {
      Columns columns = OurRows.columns(rows);
      assertThat(bytes(columns::judgeWithValues)).isLessThan(100_000);
    }
  }
}
