package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.value.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days in the name of a file: {@code 2026-05-31}, two of them for the first and the last one,
 * or a month as {@code 2026-05}.
 */
final class FileDays {
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])");
  private static final Pattern MONTH = Pattern.compile("(?<![0-9])([0-9]{4}-[0-9]{2})(?![-0-9])");

  private FileDays() {}

  static Optional<DateRange> of(String name) {
    try {
      List<LocalDate> days = new ArrayList<>();
      Matcher day = DAY.matcher(name);
      while (day.find()) {
        days.add(LocalDate.parse(day.group(1)));
      }
      if (days.isEmpty()) {
        Matcher month = MONTH.matcher(name);
        return month.find()
            ? Optional.of(month(YearMonth.parse(month.group(1))))
            : Optional.empty();
      }
      LocalDate first = days.get(0);
      LocalDate last = days.get(days.size() - 1);
      boolean understood = days.size() <= 2 && !last.isBefore(first);
      return understood ? Optional.of(DateRange.closed(first, last)) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static DateRange month(YearMonth month) {
    return DateRange.closed(month.atDay(1), month.atEndOfMonth());
  }
}
