package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How often something comes, and how long after its period.
 *
 * @param every the size of its periods
 * @param within how long after the last day of a period it may come; where nothing is said it comes
 *     before the next period of that size is over
 */
public record Cadence(Grain every, Optional<Delay> within) {
  /**
   * The last day on which it is in time.
   *
   * @param period the period that it is about
   * @param periods how time is cut
   * @param calendar which days are business days
   * @return without {@code within} the last business day of the next period, or the last day of it
   *     where it has none
   */
  public LocalDate due(Period period, PeriodCalendar periods, BusinessCalendar calendar) {
    LocalDate last = period.days().last();
    if (within.isPresent()) {
      return within.get().after(last, calendar);
    }
    Period next = periods.containing(last.plusDays(1), every);
    LocalDate day = next.days().last();
    while (!calendar.isBusinessDay(day) && day.isAfter(next.days().start())) {
      day = day.minusDays(1);
    }
    return calendar.isBusinessDay(day) ? day : next.days().last();
  }
}
