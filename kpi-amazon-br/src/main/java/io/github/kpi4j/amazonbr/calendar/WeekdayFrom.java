package io.github.kpi4j.amazonbr.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** The first such day of the week that is not before a date. */
record WeekdayFrom(DayOfWeek weekday, MonthDay from) implements DayRule {
  WeekdayFrom {
    if (from.isAfter(MonthDay.of(12, 25)) || !from.isValidYear(2001)) {
      throw new IllegalArgumentException("not in every year from " + from);
    }
  }

  @Override
  public Optional<LocalDate> in(int year) {
    return Optional.of(from.atYear(year).with(TemporalAdjusters.nextOrSame(weekday)));
  }

  @Override
  public String toString() {
    return weekday.name().toLowerCase(Locale.ROOT) + " from " + from.toString().substring(2);
  }
}
