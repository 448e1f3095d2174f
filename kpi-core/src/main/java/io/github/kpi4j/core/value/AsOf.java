package io.github.kpi4j.core.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The point in time an evaluation is made for: the end of a day in the contract's time zone.
 * Nothing in the library reads a clock; the caller says what day it is.
 *
 * @param day the day that has just ended
 */
public record AsOf(LocalDate day) {
  /**
   * The end of a day.
   *
   * @param isoDate such as {@code 2026-04-20}
   * @return the point in time
   * @throws java.time.format.DateTimeParseException if the text is no ISO date
   */
  public static AsOf date(String isoDate) {
    return new AsOf(LocalDate.parse(isoDate));
  }

  /**
   * The last instant of the day.
   *
   * @param zone where the day ends
   * @return a nanosecond before the next day begins
   */
  public Instant lastInstant(ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
  }

  @Override
  public String toString() {
    return day.toString();
  }
}
