package io.github.kpi4j.core.duty;

import java.time.Duration;
import java.time.Instant;

/** Time on the clock, without a pause. */
record EveryHour() implements WorkingTime {
  @Override
  public Duration between(Instant from, Instant until) {
    return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
  }

  @Override
  public Instant after(Instant from, Duration length) {
    return from.plus(requirePositive(length));
  }

  static Duration requirePositive(Duration length) {
    if (length.isNegative()) {
      throw new IllegalArgumentException("negative length: " + length);
    }
    return length;
  }
}
