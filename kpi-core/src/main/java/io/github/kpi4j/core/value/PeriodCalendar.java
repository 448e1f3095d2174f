package io.github.kpi4j.core.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a contract cuts time into periods: the day a week starts on and the month a year starts in.
 *
 * <p>A year that does not start in January carries the number of the calendar year in which it
 * starts: with {@code fiscal_year_starts: 04}, {@code 2026} is 2026-04-01 to 2027-03-31 and {@code
 * 2026-Q1} is April to June 2026.
 *
 * <p>Months of the contract are counted from the first day of its term: with a term from
 * 2026-01-31, {@code M01} is 2026-01-31 to 2026-02-27, {@code M02} 2026-02-28 to 2026-03-30. A
 * month without that day starts on its last one.
 *
 * @param weekStarts the first day of a week
 * @param yearStarts the first month of a year
 * @param termStarts the first day of the contract's term; without one there are no contract months
 */
public record PeriodCalendar(
    DayOfWeek weekStarts, Month yearStarts, Optional<LocalDate> termStarts) {
  /** Weeks from Monday, years from January, no contract months. */
  public static final PeriodCalendar ISO = new PeriodCalendar(DayOfWeek.MONDAY, Month.JANUARY);

  /**
   * A calendar without contract months.
   *
   * @param weekStarts the first day of a week
   * @param yearStarts the first month of a year
   */
  public PeriodCalendar(DayOfWeek weekStarts, Month yearStarts) {
    this(weekStarts, yearStarts, Optional.empty());
  }

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern CONTRACT_MONTH = Pattern.compile("M(\\d{2,6})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

  /**
   * Reads a period.
   *
   * @param text {@code 2026}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026-W10} (only where weeks
   *     start on Monday, as ISO 8601 numbers them), {@code 2026-03-05}, {@code M03} (the third
   *     month of the contract's term), or two dates joined by {@code /}, both in; where weeks start
   *     on another day, the two dates of a week are its name
   * @return the period, or empty if the text is none of these or no such date exists
   */
  public Optional<Period> parse(String text) {
    try {
      return Optional.ofNullable(read(text));
    } catch (DateTimeException | IllegalArgumentException noSuchDate) {
      return Optional.empty();
    }
  }

  private @Nullable Period read(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      Period run =
          ofDays(DateRange.closed(date(text.substring(0, slash)), date(text.substring(slash + 1))));
      Period week = containing(run.days().start(), Grain.WEEK);
      return week.name().equals(run.name()) ? week : run;
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return containing(yearStart(Integer.parseInt(year.group(1))), Grain.YEAR);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      LocalDate start = yearStart(Integer.parseInt(quarter.group(1)));
      return containing(
          start.plusMonths(3L * (Integer.parseInt(quarter.group(2)) - 1)), Grain.QUARTER);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return containing(YearMonth.parse(text).atDay(1), Grain.MONTH);
    }
    Matcher contractMonth = CONTRACT_MONTH.matcher(text);
    if (contractMonth.matches()) {
      return contractMonth(Integer.parseInt(contractMonth.group(1)) - 1).orElse(null);
    }
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      return isoWeek(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
    }
    return containing(date(text), Grain.DAY);
  }

  /** A date with a year of four digits, from which windows can still look back. */
  private static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new DateTimeException("not a date: " + text);
    }
    return LocalDate.parse(text);
  }

  private @Nullable Period isoWeek(int year, int week) {
    if (weekStarts != DayOfWeek.MONDAY || week < 1) {
      return null;
    }
    LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
    return week > weeks ? null : containing(inFirstWeek.plusWeeks(week - 1L), Grain.WEEK);
  }

  private LocalDate yearStart(int year) {
    return LocalDate.of(year, yearStarts, 1);
  }

  /**
   * The calendar period of a size that a day is in.
   *
   * @param day any day
   * @param grain the size
   * @return the one period of that size whose days contain {@code day}
   * @throws IllegalArgumentException if {@code grain} is the contract's month and the day is before
   *     the term, or there is no term; see {@link #find}
   */
  public Period containing(LocalDate day, Grain grain) {
    return find(day, grain)
        .orElseThrow(() -> new IllegalArgumentException(day + " is before the contract's term"));
  }

  /**
   * The calendar period of a size that a day is in, if there is one.
   *
   * @param day any day
   * @param grain the size
   * @return empty only for contract months: before the term, or without one
   */
  public Optional<Period> find(LocalDate day, Grain grain) {
    if (grain == Grain.CONTRACT_MONTH) {
      return termStarts.flatMap(start -> contractMonth(monthOfTerm(start, day)));
    }
    LocalDate start = startOf(day, grain);
    DateRange days = new DateRange(start, next(start, grain));
    return Optional.of(new Period(name(days, grain), Optional.of(grain), days));
  }

  private Optional<Period> contractMonth(int index) {
    // Counted from the first day each time, so that the 31st comes back after a short month.
    return termStarts
        .filter(start -> index >= 0)
        .map(start -> new DateRange(start.plusMonths(index), start.plusMonths(index + 1L)))
        .map(
            days ->
                new Period(
                    String.format(Locale.ROOT, "M%02d", index + 1),
                    Optional.of(Grain.CONTRACT_MONTH),
                    days));
  }

  private static int monthOfTerm(LocalDate start, LocalDate day) {
    int index =
        Math.toIntExact(YearMonth.from(start).until(YearMonth.from(day), ChronoUnit.MONTHS));
    return day.isBefore(start.plusMonths(index)) ? index - 1 : index;
  }

  /**
   * The period that lies a number of whole periods of the same size away.
   *
   * @param day a day of the period to start from
   * @param grain the size of step
   * @param steps how many periods later; negative for earlier
   * @return the period
   * @throws IllegalArgumentException if that is a month before the contract's term
   */
  public Period shifted(LocalDate day, Grain grain, int steps) {
    return findShifted(day, grain, steps)
        .orElseThrow(
            () -> new IllegalArgumentException(steps + " from " + day + " is before the term"));
  }

  /**
   * The period that lies a number of whole periods of the same size away, if there is one.
   *
   * @param day a day of the period to start from
   * @param grain the size of step
   * @param steps how many periods later; negative for earlier
   * @return empty only for contract months before the term
   */
  public Optional<Period> findShifted(LocalDate day, Grain grain, int steps) {
    if (grain == Grain.CONTRACT_MONTH) {
      return termStarts.flatMap(start -> contractMonth(monthOfTerm(start, day) + steps));
    }
    LocalDate start = startOf(day, grain);
    LocalDate moved =
        switch (grain) {
          case DAY -> start.plusDays(steps);
          case WEEK -> start.plusWeeks(steps);
          case MONTH, CONTRACT_MONTH -> start.plusMonths(steps);
          case QUARTER -> start.plusMonths(3L * steps);
          case YEAR -> start.plusYears(steps);
        };
    return find(moved, grain);
  }

  /**
   * The periods of a size that share a day with some days.
   *
   * @param days the days
   * @param grain the size
   * @return whole periods in order, also where the first or last of them sticks out; none if a day
   *     has no such period, as a day before the term has no contract month
   */
  public List<Period> overlapping(DateRange days, Grain grain) {
    List<Period> periods = new ArrayList<>();
    LocalDate day = days.start();
    while (days.contains(day)) {
      Optional<Period> found = find(day, grain);
      if (found.isEmpty()) {
        return List.of();
      }
      periods.add(found.get());
      day = found.get().days().endExclusive();
    }
    return periods;
  }

  /**
   * The periods of a size that some days are made of.
   *
   * @param days the days
   * @param grain the size
   * @return those of {@link #overlapping} under their names, each cut to the days
   */
  public List<Period> divided(DateRange days, Grain grain) {
    return overlapping(days, grain).stream()
        .map(p -> new Period(p.name(), p.grain(), p.days().intersection(days)))
        .toList();
  }

  /**
   * A period of any run of days, also where it happens to be a calendar month or the like.
   *
   * @param days the days
   * @return a period without grain, named after its first and last day
   */
  public Period ofDays(DateRange days) {
    return new Period(days.toString(), Optional.empty(), days);
  }

  private LocalDate startOf(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStarts));
      case MONTH, CONTRACT_MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths(monthOfYear(day) % 3);
      case YEAR -> day.withDayOfMonth(1).minusMonths(monthOfYear(day));
    };
  }

  private int monthOfYear(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - yearStarts.getValue(), 12);
  }

  private static LocalDate next(LocalDate start, Grain grain) {
    return switch (grain) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH, CONTRACT_MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  private static String year(LocalDate start) {
    return String.format(Locale.ROOT, "%04d", start.getYear());
  }

  private String name(DateRange days, Grain grain) {
    LocalDate start = days.start();
    return switch (grain) {
      case DAY -> start.toString();
      case WEEK ->
          weekStarts == DayOfWeek.MONDAY
              ? String.format(
                  Locale.ROOT,
                  "%04d-W%02d",
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
              : days.toString();
      case MONTH, CONTRACT_MONTH -> YearMonth.from(start).toString();
      case QUARTER -> year(startOf(start, Grain.YEAR)) + "-Q" + (monthOfYear(start) / 3 + 1);
      case YEAR -> year(start);
    };
  }
}
