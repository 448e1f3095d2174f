package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.List;

/** How a Brazilian year moves visits, conversion and prices, whatever the shop does. */
final class Season {
  // Visits per month against a normal day, January first: holidays empty the start of the year,
  // gifts
  // fill its end. Special days come on top.
  private static final int[] MONTHS = {
    820, 800, 930, 940, 1010, 960, 950, 980, 980, 1010, 1170, 1180
  };

  // Monday first: people shop from the office and go out on Saturdays.
  private static final int[] WEEKDAYS = {1080, 1060, 1030, 1010, 980, 900, 940};

  // Half a month: a month's figure holds at its middle and is blended between middles.
  private static final int MIDDLE = 15;
  private static final int MONTH_DAYS = 30;

  private static final List<Event> EVENTS =
      List.of(
          Event.of("2024-11-25/2024-11-28", 1350, 1050, 80), // Black Friday week
          Event.of("2024-11-29/2024-11-29", 2700, 1250, 150),
          Event.of("2024-11-30/2024-12-02", 1700, 1120, 120),
          Event.of("2024-12-09/2024-12-19", 1200, 1060, 0), // Christmas gifts
          Event.of("2024-12-24/2025-01-01", 720, 930, 0),
          Event.of("2025-03-01/2025-03-05", 780, 950, 0), // Carnival
          Event.of("2025-03-10/2025-03-14", 1150, 1030, 50), // Consumer Week
          Event.of("2025-03-15/2025-03-15", 1900, 1150, 120), // Consumer Day
          Event.of("2025-04-18/2025-04-21", 830, 960, 0), // Easter and Tiradentes
          Event.of("2025-04-30/2025-05-09", 1280, 1060, 50), // Mother's Day, 11 May
          Event.of("2025-06-06/2025-06-11", 1100, 1030, 0), // Valentine's, 12 June
          Event.of("2025-08-02/2025-08-08", 1120, 1030, 0), // Father's Day, 10 August
          Event.of("2025-11-11/2025-11-11", 1350, 1060, 80), // 11.11
          Event.of("2025-11-24/2025-11-27", 1350, 1050, 80), // Black Friday week
          Event.of("2025-11-28/2025-11-28", 2900, 1250, 150),
          Event.of("2025-11-29/2025-12-01", 1700, 1120, 120), // to Cyber Monday
          Event.of("2025-12-08/2025-12-18", 1200, 1060, 0), // Christmas gifts
          Event.of("2025-12-24/2026-01-01", 720, 930, 0),
          Event.of("2026-02-14/2026-02-18", 780, 950, 0), // Carnival
          Event.of("2026-03-09/2026-03-14", 1150, 1030, 50), // Consumer Week
          Event.of("2026-03-15/2026-03-15", 1900, 1150, 120), // Consumer Day
          Event.of("2026-04-24/2026-05-08", 1280, 1060, 50)); // Mother's Day, 10 May

  private static final Event ORDINARY = Event.of("2025-01-01/2025-01-01", 1000, 1000, 0);

  private Season() {}

  /** Visits against a normal day, in thousandths. */
  static int sessionsPerMille(LocalDate day) {
    long monthly = Shares.perMille(blended(day), WEEKDAYS[day.getDayOfWeek().getValue() - 1]);
    return Math.toIntExact(Shares.perMille(monthly, event(day).sessionsPerMille()));
  }

  /** The share of visits that order against a normal day's, in thousandths. */
  static int conversionPerMille(LocalDate day) {
    return event(day).conversionPerMille();
  }

  /** What is taken off list prices, in thousandths. */
  static int discountPerMille(LocalDate day) {
    return event(day).discountPerMille();
  }

  private static int blended(LocalDate day) {
    // Steps at month ends would show in every chart.
    int fromMiddle = day.getDayOfMonth() - MIDDLE;
    int here = MONTHS[day.getMonthValue() - 1];
    LocalDate neighbour = fromMiddle < 0 ? day.minusMonths(1) : day.plusMonths(1);
    int there = MONTHS[neighbour.getMonthValue() - 1];
    return Shares.between(here, there, Math.abs(fromMiddle), MONTH_DAYS);
  }

  private static Event event(LocalDate day) {
    for (Event event : EVENTS) {
      if (event.holds(day)) {
        return event;
      }
    }
    return ORDINARY;
  }

  private record Event(
      LocalDate first,
      LocalDate last,
      int sessionsPerMille,
      int conversionPerMille,
      int discountPerMille) {

    static Event of(String days, int sessions, int conversion, int discount) {
      int slash = days.indexOf('/');
      return new Event(
          LocalDate.parse(days.substring(0, slash)),
          LocalDate.parse(days.substring(slash + 1)),
          sessions,
          conversion,
          discount);
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }
}
