package io.github.kpi4j.core.contract;

import io.github.kpi4j.core.diagnostic.Span;
import java.time.LocalDate;
import java.util.Locale;

/**
 * That terms are others from a day on. It counts for a period if it was agreed by the day at whose
 * end is looked, and is in force on the period's first day.
 *
 * @param effective the day from which both sides want the other terms
 * @param agreedOn the day on which both sides agreed
 * @param applies what becomes of the period that {@code effective} lies inside of
 * @param inForceFrom the first day of the first period that it counts for
 * @param place where it was written
 */
public record Amendment(
    LocalDate effective, LocalDate agreedOn, Applies applies, LocalDate inForceFrom, Span place) {
  /** What becomes of a period in the middle of which terms change. */
  public enum Applies {
    /** All of it has the new terms. */
    WHOLE_PERIOD,
    /** All of it has the old terms; the next period is the first with the new ones. */
    NEXT_PERIOD;

    /**
     * The word for it in contracts.
     *
     * @return in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whether it counts.
   *
   * @param start the first day of a period
   * @param knownAt the day at whose end is looked
   * @return true if it was agreed by then and is in force at the start
   */
  public boolean counts(LocalDate start, LocalDate knownAt) {
    return !agreedOn.isAfter(knownAt) && !inForceFrom.isAfter(start);
  }
}
