package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that has to come, and whether it did.
 *
 * @param kind what
 * @param period the period that it is about
 * @param due the last day on which it is in time
 * @param came the day on which it came, if it did
 * @param state how it stands
 */
public record Owed(
    Delivery.Kind kind, Period period, LocalDate due, Optional<LocalDate> came, State state) {
  /** How something that has to come stands. */
  public enum State {
    /** It came in time. */
    ON_TIME,
    /** It came later. */
    LATE,
    /** It has not come, and the day is over. */
    MISSING,
    /** It has not come, and there is still time. */
    OPEN
  }
}
