package io.github.kpi4j.core.fact;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** The points in time of one dimension. */
final class InstantColumn implements Serializable {
  private static final long serialVersionUID = 1;

  private final long[] seconds;
  private final int[] nanos;

  private InstantColumn(long[] seconds, int[] nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
  }

  static InstantColumn of(List<Instant> values) {
    return new InstantColumn(
        values.stream().mapToLong(Instant::getEpochSecond).toArray(),
        values.stream().mapToInt(Instant::getNano).toArray());
  }

  int compare(int one, int two) {
    int order = Long.compare(seconds[one], seconds[two]);
    return order != 0 ? order : Integer.compare(nanos[one], nanos[two]);
  }

  /** See {@link Picks}. */
  InstantColumn pick(InstantColumn other, Picks picks) {
    return new InstantColumn(
        picks.mapToLong(row -> seconds[row], row -> other.seconds[row]),
        picks.mapToInt(row -> nanos[row], row -> other.nanos[row]));
  }
}
