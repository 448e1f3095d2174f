package io.github.kpi4j.amazonbr.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** So many days from the n-th such day of the week in a month. */
record WeekdayOfMonth(DayOfWeek weekday, int ordinal, Month month, int offset) implements DayRule {
  WeekdayOfMonth {
    int earliest = 7 * ordinal - 6 + offset;
    int latest = 7 * ordinal + offset;
    boolean leavesYear =
        (month == Month.JANUARY && earliest < 1) || (month == Month.DECEMBER && latest > 31);
    // A fifth one is not in every month.
    if (ordinal < 1 || ordinal > 4 || leavesYear) {
      throw new IllegalArgumentException("not in every year: " + ordinal + " of " + month);
    }
  }

  @Override
  public Optional<LocalDate> in(int year) {
    return Optional.of(
        LocalDate.of(year, month, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday))
            .plusDays(offset));
  }

  @Override
  public String toString() {
    String days = offset == 0 ? "" : " " + DayRuleText.signed(offset);
    return String.format(
        Locale.ROOT,
        "%s %d of %02d%s",
        weekday.name().toLowerCase(Locale.ROOT),
        ordinal,
        month.getValue(),
        days);
  }
}
