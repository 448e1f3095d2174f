package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * The hours in which somebody works on tickets: some times of every business day of a calendar, as
 * the clocks of a place show them.
 *
 * <p>From Friday 17:00 to Monday 10:00 with {@code 09:00-18:00} on {@link
 * BusinessCalendar#weekdays()} there are two business hours: one on Friday and one on Monday. On a
 * day on which the clocks change an opening is as long as its two ends are apart in real time.
 *
 * @param calendar which days are business days
 * @param openings the times of a business day, in order; at least one
 * @param halfDays the times of half a business day, in order; at least one
 * @param zone whose clocks show these times
 */
public record BusinessHours(
    BusinessCalendar calendar, List<Opening> openings, List<Opening> halfDays, ZoneId zone)
    implements WorkingTime {
  /** Whoever is closed for longer is not in business. */
  private static final int LONGEST_CLOSURE = 400;

  /**
   * Keeps its own copies.
   *
   * @param calendar which days are business days
   * @param openings the times of a business day
   * @param halfDays the times of half a business day
   * @param zone whose clocks show these times
   * @throws IllegalArgumentException if there are no openings
   */
  public BusinessHours {
    openings = List.copyOf(openings);
    halfDays = List.copyOf(halfDays);
    if (openings.isEmpty() || halfDays.isEmpty()) {
      throw new IllegalArgumentException("business hours without an opening");
    }
  }

  /**
   * How much work a business day has, by the clock.
   *
   * @return the length of all openings of a whole business day
   */
  public Duration ofOneDay() {
    return Duration.ofMinutes(openings.stream().mapToInt(Opening::minutes).sum());
  }

  @Override
  public Duration between(Instant from, Instant until) {
    Duration sum = Duration.ZERO;
    if (!until.isAfter(from)) {
      return sum;
    }
    LocalDate last = day(until);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Opening opening : on(day)) {
        Instant start = later(from, at(day, opening.from()));
        Instant end = earlier(until, at(day, opening.until()));
        sum = sum.plus(lengthOf(start, end));
      }
    }
    return sum;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the calendar is closed for more than 400 days on end
   */
  @Override
  public Instant after(Instant from, Duration length) {
    Duration left = EveryHour.requirePositive(length);
    if (left.isZero()) {
      return from;
    }
    int closed = 0;
    for (LocalDate day = day(from); closed <= LONGEST_CLOSURE; day = day.plusDays(1)) {
      closed++;
      for (Opening opening : on(day)) {
        Instant start = later(from, at(day, opening.from()));
        Duration open = lengthOf(start, at(day, opening.until()));
        if (open.compareTo(left) >= 0) {
          return start.plus(left);
        }
        left = left.minus(open);
        closed = 0;
      }
    }
    throw new IllegalStateException(calendar.name() + " is closed for more than 400 days");
  }

  private static Duration lengthOf(Instant start, Instant end) {
    return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
  }

  private List<Opening> on(LocalDate day) {
    if (!calendar.isBusinessDay(day)) {
      return List.of();
    }
    return calendar.status(day).halfDay() ? halfDays : openings;
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** A minute of a day: where the clocks show it twice the first, where never when they skip it. */
  private Instant at(LocalDate day, int minute) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition skipped = zone.getRules().getTransition(local);
    return skipped != null && skipped.isGap()
        ? skipped.getInstant()
        : local.atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
