package io.github.kpi4j.core.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a subject goes through the stages of a plan.
 *
 * @param start the first day of the first stage
 * @param until the day at whose end was looked
 * @param planned the stages as the plan foresees them
 * @param stays the stages as they came, each from the day on which the one before it ended; none if
 *     the first has not begun
 */
public record Timeline(LocalDate start, LocalDate until, List<Planned> planned, List<Stay> stays) {
  /**
   * Keeps its own copies.
   *
   * @param start the first day
   * @param until the day at whose end was looked
   * @param planned the stages as foreseen
   * @param stays the stages as they came
   */
  public Timeline {
    planned = List.copyOf(planned);
    stays = List.copyOf(stays);
  }

  /**
   * The stage of a day.
   *
   * @param day any day until {@link #until}
   * @return empty before the first stage
   * @throws IllegalArgumentException if the day is after {@code until}, when nobody can know yet
   */
  public Optional<Stay> on(LocalDate day) {
    if (day.isAfter(until)) {
      throw new IllegalArgumentException(day + " is after " + until);
    }
    return stays.stream().filter(stay -> stay.contains(day)).findFirst();
  }
}
