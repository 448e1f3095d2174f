package io.github.kpi4j.quickstart.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * Visits and page views. The marketplace counts them later than orders: on some days the first
 * export has nothing but zeros, and the figures follow.
 */
final class TrafficReport implements Report {
  private static final LocalTime EXPORTED_AT = LocalTime.of(9, 15);
  private static final int BEHIND_PER_MILLE = 40;
  private static final int EARLIEST_CORRECTION_DAYS = 2;
  private static final int LATEST_CORRECTION_DAYS = 3;
  private static final int LEAST_VIEWS_PER_MILLE = 1_150;
  private static final int MOST_VIEWS_PER_MILLE = 1_500;

  private final CsvFile file =
      new CsvFile("traffic.csv", "date,asin,sessions,page_views,last_updated");
  private final Map<LocalDate, Integer> daysBehind = new TreeMap<>();
  private final Dice dice;

  TrafficReport(Dice dice) {
    this.dice = dice;
    // The lag belongs to the day: it shows on all products at once.
    for (LocalDate day = Horizon.FIRST_DAY; !day.isAfter(Horizon.LAST_DAY); day = day.plusDays(1)) {
      if (dice.chance(BEHIND_PER_MILLE)) {
        daysBehind.put(day, dice.between(EARLIEST_CORRECTION_DAYS, LATEST_CORRECTION_DAYS));
      }
    }
  }

  @Override
  public void add(ProductDay day) {
    long pageViews =
        Shares.perMille(day.sessions(), dice.between(LEAST_VIEWS_PER_MILLE, MOST_VIEWS_PER_MILLE));
    Integer behind = daysBehind.get(day.day());
    if (behind == null) {
      row(day, day.sessions(), pageViews, 1);
    } else {
      row(day, 0, 0, 1);
      row(day, day.sessions(), pageViews, 1 + behind);
    }
  }

  private void row(ProductDay day, int sessions, long pageViews, int daysLater) {
    Instant arrival = Horizon.arrival(day.day(), daysLater, EXPORTED_AT);
    file.add(
        day.day(),
        arrival,
        new Row()
            .date(day.day())
            .text(day.product().asin())
            .count(sessions)
            .count(pageViews)
            .instant(arrival));
  }

  @Override
  public CsvFile file() {
    return file;
  }
}
