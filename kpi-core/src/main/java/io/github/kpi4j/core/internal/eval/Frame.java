package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import java.util.Optional;

/**
 * The days that a formula is evaluated over, and the calendar period that they are, if they are
 * one.
 *
 * @param period the period; absent for days that a window has cut
 * @param days those of its days that have passed, at least one
 */
public record Frame(Optional<Period> period, DateRange days) {
  static Frame of(DateRange days) {
    return new Frame(Optional.empty(), days);
  }

  /** The size of the period, if it is a calendar period. */
  Optional<Grain> grain() {
    return period.flatMap(Period::grain);
  }

  /** The standing of a value of the period: of one that is not over it is not final. */
  public Standing standing(Standing value) {
    return isOpen() ? value.inProgress() : value;
  }

  /** Whether days of the period are still to come. */
  boolean isOpen() {
    return period
        .filter(whole -> days.endExclusive().isBefore(whole.days().endExclusive()))
        .isPresent();
  }
}
