package io.github.kpi4j.quickstart.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened to this shop and no other: it grows through 2025, is careless in January, has a bad
 * February and a good March.
 */
final class Story {
  private static final List<Chapter> CHAPTERS =
      List.of(
          Chapter.from("2024-11-15", 900, 1000, 1000),
          Chapter.from("2025-04-01", 940, 1000, 1000),
          Chapter.from("2025-07-01", 980, 1000, 1000),
          Chapter.from("2025-10-01", 1020, 1010, 1000),
          Chapter.from("2026-01-01", 1000, 960, 1130), // a rival undercuts, bids go up
          Chapter.from("2026-02-01", 950, 890, 1530), // bids are raised against falling sales
          Chapter.from("2026-03-01", 1060, 1040, 950)); // listings and bids are put in order

  /** What a supplier could not deliver, so the product was on no shipment due in these days. */
  private static final List<Shortage> SHORTAGES =
      List.of(
          Shortage.of("B0ZCKE9A9S", "2025-03-25", "2025-06-08"),
          Shortage.of("B0Y77L2SJN", "2025-07-01", "2025-08-26"),
          Shortage.of("B0ZKC6102A", "2025-09-01", "2025-11-20"), // back just before Black Friday
          Shortage.of("B0ZYXVE9R4", "2025-11-18", "2026-02-08")); // and then its container is late

  private static final List<Delay> DELAYS =
      List.of(
          Delay.of("2025-02-21", 1, 4),
          Delay.of("2025-05-27", 1, 3),
          Delay.of("2025-07-15", 1, 6),
          Delay.of("2025-09-03", 1, 4),
          Delay.of("2025-11-27", 1, 5), // Black Friday queues at the dock
          Delay.of("2026-01-21", 1, 6),
          Delay.of("2026-02-09", 5, 14), // the container's lines, not cleared before Carnival
          Delay.of("2026-02-16", 1, 4)); // Carnival Monday

  // A batch with a loose handle, sold until somebody read the reviews.
  private static final String FAULTY_ASIN = "B0Y2DD339A";
  private static final LocalDate FAULTY_FROM = LocalDate.of(2026, 1, 17);
  private static final LocalDate FAULTY_UNTIL = LocalDate.of(2026, 2, 18);
  private static final int FAULTY_REFUNDS = 420;
  private static final int FAULTY_QUALITY = 30;

  // Bought far too much of once: most of a year passes before it is ordered again.
  private static final String OVERSTOCKED_ASIN = "B0XQ5DA21D";
  private static final int OVERSTOCKED_DAYS = 400;

  private Story() {}

  /** Visits against what the season lets expect, in thousandths. */
  static int sessionsPerMille(LocalDate day) {
    return chapter(day).sessionsPerMille();
  }

  /** Conversion against what the season lets expect, in thousandths. */
  static int conversionPerMille(LocalDate day) {
    return chapter(day).conversionPerMille();
  }

  /** What a click costs against the product's usual price, in thousandths. */
  static int bidPerMille(LocalDate day) {
    return chapter(day).bidPerMille();
  }

  /** Whether a product is missing from the shipment that is due on a day. */
  static boolean isShort(Product product, LocalDate due) {
    return SHORTAGES.stream().anyMatch(shortage -> shortage.covers(product, due));
  }

  /** How many days the n-th line of a shipment comes late, counted from 0; 0 is on time. */
  static int daysLate(LocalDate due, int line) {
    for (Delay delay : DELAYS) {
      if (delay.due().equals(due) && line < delay.lines()) {
        return delay.days();
      }
    }
    return 0;
  }

  /** The part of the units sold on a day that come back, in thousandths. */
  static int refundPerMille(Product product, LocalDate day) {
    return isFaulty(product, day) ? FAULTY_REFUNDS : product.refundPerMille();
  }

  /** The rating that buyers of a day tend to, in tenths of a star. */
  static int quality(Product product, LocalDate day) {
    return isFaulty(product, day) ? FAULTY_QUALITY : product.quality();
  }

  /** The days of sales in stock when the shop starts to run. */
  static int openingDays(Product product, int usualDays) {
    return product.asin().equals(OVERSTOCKED_ASIN) ? OVERSTOCKED_DAYS : usualDays;
  }

  private static boolean isFaulty(Product product, LocalDate day) {
    return product.asin().equals(FAULTY_ASIN)
        && !day.isBefore(FAULTY_FROM)
        && day.isBefore(FAULTY_UNTIL);
  }

  private static Chapter chapter(LocalDate day) {
    Chapter current = CHAPTERS.get(0);
    for (Chapter chapter : CHAPTERS) {
      if (!day.isBefore(chapter.from())) {
        current = chapter;
      }
    }
    return current;
  }

  private record Chapter(
      LocalDate from, int sessionsPerMille, int conversionPerMille, int bidPerMille) {
    static Chapter from(String day, int sessions, int conversion, int bid) {
      return new Chapter(LocalDate.parse(day), sessions, conversion, bid);
    }
  }

  private record Shortage(String asin, LocalDate from, LocalDate until) {
    static Shortage of(String asin, String from, String until) {
      return new Shortage(asin, LocalDate.parse(from), LocalDate.parse(until));
    }

    boolean covers(Product product, LocalDate due) {
      return product.asin().equals(asin) && !due.isBefore(from) && due.isBefore(until);
    }
  }

  private record Delay(LocalDate due, int lines, int days) {
    static Delay of(String due, int lines, int days) {
      return new Delay(LocalDate.parse(due), lines, days);
    }
  }
}
