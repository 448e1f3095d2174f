package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.util.Arrays;

/** The points in time of one dimension. */
final class InstantColumn implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] seconds;
  private int[] nanos;

  private InstantColumn(long[] seconds, int[] nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }

  static InstantColumn empty() {
    return new InstantColumn(new long[0], new int[0]);
  }

  InstantColumn copy(int capacity) {
    return new InstantColumn(Arrays.copyOf(seconds, capacity), Arrays.copyOf(nanos, capacity));
  }

  void grow(int capacity) {
    seconds = Arrays.copyOf(seconds, capacity);
    nanos = Arrays.copyOf(nanos, capacity);
  }

  void set(int row, long second, int nano) {
    seconds[row] = second;
    nanos[row] = nano;
  }

  void set(int row, InstantColumn other, int from) {
    set(row, other.seconds[from], other.nanos[from]);
  }

  void read(int row, ParsedRow into, int index) {
    into.seconds[index] = seconds[row];
    into.nanos[index] = nanos[row];
  }

  int compare(int one, int two) {
    int order = Long.compare(seconds[one], seconds[two]);
    return order != 0 ? order : Integer.compare(nanos[one], nanos[two]);
  }

  int hash(int row) {
    return Long.hashCode(seconds[row]) * 31 + nanos[row];
  }

  InstantColumn pick(int[] rows) {
    InstantColumn picked = new InstantColumn(new long[rows.length], new int[rows.length]);
    for (int i = 0; i < rows.length; i++) {
      picked.set(i, this, rows[i]);
    }
    return picked;
  }
}
