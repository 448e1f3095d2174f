package io.github.kpi4j.core.value;

import java.time.LocalDate;

/** Finds the nearest business day, and gives up on a calendar that has none. */
final class BusinessDaySearch {
  /** More than a year, so that a place that opens once a year can be counted in. */
  private static final int LONGEST_CLOSURE = 400;

  private BusinessDaySearch() {}

  static LocalDate from(BusinessCalendar calendar, LocalDate day, int step) {
    LocalDate candidate = day;
    for (int closed = 0; closed <= LONGEST_CLOSURE; closed++) {
      if (calendar.isBusinessDay(candidate)) {
        return candidate;
      }
      candidate = candidate.plusDays(step);
    }
    throw new IllegalStateException(
        calendar.name() + " has no business day from " + day + " to " + candidate);
  }
}
