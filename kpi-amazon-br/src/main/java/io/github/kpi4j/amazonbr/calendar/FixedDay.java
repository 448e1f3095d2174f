package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** The same day of every year. */
record FixedDay(MonthDay day) implements DayRule {
  FixedDay {
    if (!day.isValidYear(2001)) {
      throw new IllegalArgumentException("29 February is not in every year");
    }
  }

  @Override
  public Optional<LocalDate> in(int year) {
    return Optional.of(day.atYear(year));
  }

  @Override
  public String toString() {
    return day.toString().substring(2);
  }
}
