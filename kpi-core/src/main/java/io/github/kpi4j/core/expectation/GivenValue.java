package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a test says a metric came to: {@code BRL 1_000_000}, {@code 30 a day from 2026-03-04} or
 * {@code 280 in 2026-02}.
 *
 * @param value the value, in the metric's unit
 * @param daily whether it is that of every day, and not of all the days together
 * @param from the first of its days; without it a daily value holds on every day before
 * @param until the last of its days; without it a daily value holds on every day after
 */
public record GivenValue(
    Quantity value, boolean daily, Optional<LocalDate> from, Optional<LocalDate> until) {
  /**
   * A value of some days together.
   *
   * @param value the value
   * @param days its days
   * @return what is given of them
   */
  public static GivenValue over(Quantity value, DateRange days) {
    return new GivenValue(value, false, Optional.of(days.start()), Optional.of(days.last()));
  }

  /**
   * Those of its days that are among some.
   *
   * @param days at least one day
   * @return maybe none
   */
  public DateRange within(DateRange days) {
    LocalDate start = from.filter(first -> first.isAfter(days.start())).orElse(days.start());
    LocalDate end = until.filter(last -> last.isBefore(days.last())).orElse(days.last());
    return end.isBefore(start) ? new DateRange(start, start) : DateRange.closed(start, end);
  }

  /**
   * Whether it is about a day.
   *
   * @param day any day
   * @return whether the day is one of its days
   */
  public boolean holdsOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  /**
   * Whether it is about all of some days and no other, or all of its days are among them.
   *
   * @param days at least one day
   * @return whether none of its days lies outside
   */
  public boolean liesIn(DateRange days) {
    return from.filter(days::contains).isPresent() && until.filter(days::contains).isPresent();
  }
}
