package io.github.kpi4j.quickstart.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;

/**
 * Plans five shipments a month so that every product lasts, and reports for each how many of its
 * lines (a line is a product) were at the warehouse on the day they were due.
 */
final class Replenishment {
  private static final int[] DUE_DAYS_OF_MONTH = {3, 9, 15, 21, 27};
  private static final YearMonth FIRST_MONTH = YearMonth.of(2024, 12);
  private static final YearMonth LAST_MONTH = YearMonth.of(2026, 5);
  // From the order to the dock: pick, pack, consolidate, drive, book a slot.
  private static final int LEAD_DAYS = 25;
  // Whoever would have less than this left when a shipment is due gets a line on it,
  private static final int ORDER_BELOW_DAYS = 40;
  // large enough to last this long.
  private static final int ORDER_UP_TO_DAYS = 80;
  private static final int CARTON = 12;

  private final CsvFile file = new CsvFile("replenishment.csv", "date,shipment,due,on_time");
  private final List<Listing> listings;
  private final TreeMap<LocalDate, LocalDate> dueByPlanningDay = new TreeMap<>();

  Replenishment(List<Listing> listings) {
    this.listings = List.copyOf(listings);
    for (YearMonth month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
      for (int dayOfMonth : DUE_DAYS_OF_MONTH) {
        LocalDate due = dockDay(month.atDay(dayOfMonth));
        dueByPlanningDay.put(due.minusDays(LEAD_DAYS), due);
      }
    }
  }

  /** Plans the shipment whose planning falls on a day, if one does. */
  void plan(LocalDate today) {
    LocalDate due = dueByPlanningDay.get(today);
    if (due == null) {
      return;
    }
    int lines = 0;
    int onTime = 0;
    for (Listing listing : listings) {
      int units = needed(listing.product(), listing.shelf(), today, due);
      if (units > 0) {
        int daysLate = Story.daysLate(due, lines);
        listing.shelf().expect(units, due.plusDays(daysLate));
        lines++;
        onTime += daysLate == 0 ? 1 : 0;
      }
    }
    if (lines == 0) {
      return;
    }
    file.add(
        due,
        Horizon.arrival(due, 1, LocalTime.of(9, 0)),
        new Row().date(due).text("SHP-" + due).count(lines).count(onTime));
  }

  CsvFile file() {
    return file;
  }

  private static int needed(Product product, Shelf shelf, LocalDate today, LocalDate due) {
    if (!product.isLive(today) || Story.isShort(product, due)) {
      return 0;
    }
    int left = Math.max(0, shelf.available() + shelf.inbound() - Demand.units(product, today, due));
    if (left >= Demand.units(product, due, due.plusDays(ORDER_BELOW_DAYS))) {
      return 0;
    }
    int wanted = Demand.units(product, due, due.plusDays(ORDER_UP_TO_DAYS)) - left;
    return (wanted + CARTON - 1) / CARTON * CARTON;
  }

  private static LocalDate dockDay(LocalDate day) {
    // The dock takes nothing at weekends.
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
