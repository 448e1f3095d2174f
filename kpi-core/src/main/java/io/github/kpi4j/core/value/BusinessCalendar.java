package io.github.kpi4j.core.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of every day whether business is done on it, and counts in such days.
 *
 * <p>A calendar answers for any date and says how sure it is; it never answers "unknown". It is
 * immutable and asks no clock. With {@link #weekdays()}, Friday 2026-03-06 plus one business day is
 * Monday 2026-03-09, and from that Friday to that Monday there is one business day: the Friday.
 */
public interface BusinessCalendar {
  /**
   * What people call it.
   *
   * @return such as {@code weekdays}
   */
  String name();

  /**
   * What the calendar says of a day.
   *
   * @param day any day
   * @return whether it is open, why, and how sure that is
   */
  DayStatus status(LocalDate day);

  /**
   * Every day of the year.
   *
   * @return a calendar that never closes
   */
  static BusinessCalendar allDays() {
    return new WeeklyCalendar("all days", EnumSet.allOf(DayOfWeek.class));
  }

  /**
   * Monday to Friday, without holidays.
   *
   * @return the calendar
   */
  static BusinessCalendar weekdays() {
    return new WeeklyCalendar("weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  /**
   * The same days of every week, without holidays.
   *
   * @param name what people call it
   * @param open the days of the week with business
   * @return the calendar
   * @throws IllegalArgumentException if {@code open} is empty: nobody could count in its days
   */
  static BusinessCalendar weekly(String name, Set<DayOfWeek> open) {
    return new WeeklyCalendar(name, open);
  }

  /**
   * Whether business is done on a day.
   *
   * @param day any day
   * @return true also for half a day
   */
  default boolean isBusinessDay(LocalDate day) {
    return status(day).business();
  }

  /**
   * How sure the calendar is of a run of days as a whole.
   *
   * @param days the run
   * @return the weakest certainty of its days; {@code PUBLISHED} for an empty run, about which
   *     nothing can be wrong
   */
  default Certainty certainty(DateRange days) {
    return days(days)
        .map(day -> status(day).certainty())
        .reduce(Certainty.PUBLISHED, Certainty::weaker);
  }

  /**
   * The number of business days from one day to another, with a sign.
   *
   * @param from the first day that counts
   * @param toExclusive the day before which counting ends
   * @return how many days of {@code [from, toExclusive)} are business days; if {@code toExclusive}
   *     is before {@code from}, the negative of the number the other way round; 0 for equal days
   */
  default long businessDaysBetween(LocalDate from, LocalDate toExclusive) {
    return toExclusive.isBefore(from)
        ? -businessDaysBetween(toExclusive, from)
        : days(new DateRange(from, toExclusive)).filter(this::isBusinessDay).count();
  }

  /**
   * Goes a number of business days on or back.
   *
   * <p>The day to start from is never counted itself: from a Saturday, with {@link #weekdays()}, 1
   * leads to Monday and −1 to Friday, as from that Sunday.
   *
   * @param day any day
   * @param count how many business days later; negative for earlier; 0 for {@code day} itself, be
   *     it open or not
   * @return the {@code count}-th business day after {@code day}, or before it
   * @throws IllegalStateException if the calendar is closed for more than 400 days on end
   */
  default LocalDate plusBusinessDays(LocalDate day, long count) {
    LocalDate reached = day;
    int step = Long.signum(count);
    for (long left = count; left != 0; left -= step) {
      reached = BusinessDaySearch.from(this, reached.plusDays(step), step);
    }
    return reached;
  }

  /**
   * Moves a date off a day without business.
   *
   * @param day any day
   * @param adjustment where to
   * @return {@code day} itself if it is a business day
   * @throws IllegalStateException if the calendar is closed for more than 400 days on end
   */
  default LocalDate adjust(LocalDate day, Adjustment adjustment) {
    return switch (adjustment) {
      case FOLLOWING -> BusinessDaySearch.from(this, day, 1);
      case PRECEDING -> BusinessDaySearch.from(this, day, -1);
      case MODIFIED_FOLLOWING -> {
        LocalDate following = BusinessDaySearch.from(this, day, 1);
        yield following.getMonth() == day.getMonth()
            ? following
            : BusinessDaySearch.from(this, day, -1);
      }
    };
  }

  /**
   * Open where either of two is, such as for work that two offices can do.
   *
   * @param other another calendar
   * @return its business days are those of both put together; half a day only where no whole one is
   *     to be had
   */
  default BusinessCalendar union(BusinessCalendar other) {
    return new UnionCalendar(this, other);
  }

  /**
   * Open where both of two are, such as for a handover between two offices: the holidays of both
   * count.
   *
   * @param other another calendar
   * @return its business days are those that both have; half a day where either has half
   */
  default BusinessCalendar intersection(BusinessCalendar other) {
    return new IntersectionCalendar(this, other);
  }

  /**
   * The same calendar but for some days, such as a carrier's own closures or a Sunday it works on.
   *
   * @param name what people call the result
   * @param days what holds for these days instead
   * @return the calendar
   */
  default BusinessCalendar except(String name, Map<LocalDate, DayStatus> days) {
    return new ExceptedCalendar(name, this, days);
  }

  private static Stream<LocalDate> days(DateRange range) {
    return range.start().datesUntil(range.endExclusive());
  }
}
