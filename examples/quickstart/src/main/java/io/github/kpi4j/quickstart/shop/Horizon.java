package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The days that are told, and when an export about a day is in. */
final class Horizon {
  /** The first day in the files. */
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  /** The last day in the files. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

  /**
   * Where the shop starts to run. What happens before {@link #FIRST_DAY} is not written, but its
   * refunds and shipments reach into January as they would in a shop that has existed for years.
   */
  static final LocalDate OPENING_DAY = LocalDate.of(2024, 11, 15);

  private Horizon() {}

  /** Whether rows about a day are written. */
  static boolean tells(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /**
   * When an export arrives, so many days after the day it is about. A day of São Paulo ends at
   * 03:00 UTC on the next date, so with at least one day any time from then on is after its end.
   */
  static Instant arrival(LocalDate day, int daysLater, LocalTime utc) {
    return day.plusDays(daysLater).atTime(utc).toInstant(ZoneOffset.UTC);
  }
}
