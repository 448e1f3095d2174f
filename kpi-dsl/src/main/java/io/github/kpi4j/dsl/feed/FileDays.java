package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.value.DateRange;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a file as a whole is about. */
final class FileDays {
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])");
  private static final Pattern MONTH = Pattern.compile("(?<![0-9])([0-9]{4}-[0-9]{2})(?![-0-9])");

  /** How many rows are looked through for them. */
  private static final int FIRST_ROWS = 100;

  private FileDays() {}

  /**
   * The days that one of the first rows says.
   *
   * @param from the column of the first day
   * @param until the column of the last day
   * @param zone where points in time become days
   */
  static Optional<DateRange> in(RowCells cells, String from, String until, ZoneId zone)
      throws IOException {
    for (int i = 0; i < FIRST_ROWS && cells.next(); i++) {
      Optional<LocalDate> first = cells.day(from, zone);
      Optional<LocalDate> last = cells.day(until, zone);
      if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
        return Optional.of(DateRange.closed(first.get(), last.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The days in the name of a file: {@code 2026-05-31}, two of them for the first and the last one,
   * or a month as {@code 2026-05}.
   */
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
