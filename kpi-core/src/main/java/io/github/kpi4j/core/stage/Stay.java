package io.github.kpi4j.core.stage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a subject spends in one stage.
 *
 * @param stage the stage's name, or {@link StagePlan#FAILED}
 * @param start its first day
 * @param endExclusive the first day after it, once that is decided
 * @param ending how it ended, or how it stands
 * @param overdue the day on which it is overdue, where it can be
 * @param trials on how many days its condition was tried
 * @param unknown on how many of them nobody could say whether it held
 * @param lastTrial the last day at whose end it was tried
 */
public record Stay(
    String stage,
    LocalDate start,
    Optional<LocalDate> endExclusive,
    Ending ending,
    Optional<LocalDate> overdue,
    int trials,
    int unknown,
    Optional<LocalDate> lastTrial) {
  /**
   * Whether a day is in it, as far as its end is decided.
   *
   * @param day any day
   * @return true from its first day to its last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && endExclusive.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
