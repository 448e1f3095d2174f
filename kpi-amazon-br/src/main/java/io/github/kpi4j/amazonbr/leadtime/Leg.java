package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.ZoneId;

/**
 * One stretch of a route.
 *
 * <p>Work on it begins on the first business day that is not before its predecessor's end, and ends
 * as many business days later as it takes: with Monday to Friday, what comes in on a Saturday and
 * takes 0 days is done on Monday, and with 1 day on Tuesday. A ship sails on all days: give it
 * {@link BusinessCalendar#allDays()}.
 *
 * @param kind which stretch
 * @param estimate how long it takes, in business days of the calendar
 * @param calendar the days on which it goes on
 * @param zone where its days begin and end; for a trip, where it arrives
 */
public record Leg(LegKind kind, LegEstimate estimate, BusinessCalendar calendar, ZoneId zone) {
  /** Where Chinese legs are. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Where Brazilian ports and most warehouses are. */
  public static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

  @Override
  public String toString() {
    return kind + " on " + calendar.name() + ": " + estimate;
  }
}
