package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Delay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a delay that starts at an instant is over. */
final class Expiry {
  private Expiry() {}

  /**
   * The first instant behind the delay.
   *
   * @return for hours so many on the clock; for days the same time of day so many days later; for
   *     business days the end of the last of them
   */
  static Instant after(Instant from, Delay delay, ZoneId zone, BusinessCalendar calendar) {
    LocalDate day = from.atZone(zone).toLocalDate();
    return switch (delay.kind()) {
      case HOURS -> from.plusSeconds(3600L * delay.amount());
      case DAYS -> from.atZone(zone).plusDays(delay.amount()).toInstant();
      case BUSINESS_DAYS ->
          calendar.plusBusinessDays(day, delay.amount()).plusDays(1).atStartOfDay(zone).toInstant();
    };
  }
}
