package io.github.kpi4j.dsl.feed;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The latest point in time of each row; rows that never had one take nothing. */
final class Moments {
  private static final long NONE = Long.MIN_VALUE;

  private long[] seconds = {};
  private int[] nanos = {};

  /** Remembers a point in time of a row, if there is one and it is later than the one before. */
  void add(int row, @Nullable Instant when) {
    Instant own = get(row);
    if (when == null || (own != null && !when.isAfter(own))) {
      return;
    }
    if (row >= seconds.length) {
      int before = seconds.length;
      int capacity = Math.addExact(row, (row >> 1) + 8);
      seconds = Arrays.copyOf(seconds, capacity);
      nanos = Arrays.copyOf(nanos, capacity);
      Arrays.fill(seconds, before, capacity, NONE);
    }
    seconds[row] = when.getEpochSecond();
    nanos[row] = when.getNano();
  }

  @Nullable Instant get(int row) {
    return row < seconds.length && seconds[row] != NONE
        ? Instant.ofEpochSecond(seconds[row], nanos[row])
        : null;
  }
}
