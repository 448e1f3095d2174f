package io.github.kpi4j.core.duty;

import java.time.Duration;
import java.time.Instant;

/** Which part of the time counts: all of it, or only that of {@link BusinessHours}. */
public interface WorkingTime {
  /**
   * Every second of the year.
   *
   * @return time that never stands still
   */
  static WorkingTime always() {
    return new EveryHour();
  }

  /**
   * How much of it lies between two instants.
   *
   * @param from the first instant that counts
   * @param until the instant before which counting ends
   * @return exactly what counts; zero where {@code until} is not after {@code from}
   */
  Duration between(Instant from, Instant until);

  /**
   * When so much of it has passed.
   *
   * @param from the instant at which counting starts
   * @param length how much, 0 or more
   * @return the earliest instant with {@code between(from, it) = length}; {@code from} for zero
   * @throws IllegalArgumentException if the length is negative
   */
  Instant after(Instant from, Duration length);
}
