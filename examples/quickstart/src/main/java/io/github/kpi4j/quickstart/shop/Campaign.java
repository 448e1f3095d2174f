package io.github.kpi4j.quickstart.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** How visits are bought. */
enum Campaign {
  /** Chosen keywords. */
  MANUAL("sp-manual"),
  /** Keywords the marketplace picks. */
  AUTO("sp-auto");

  // Below this many visits a day a second campaign, or a Sunday, is not worth its care.
  private static final int SMALL_SESSIONS = 45;
  // A launch tries everything for so long.
  private static final int LAUNCH_DAYS = 90;

  /** The name in the files. */
  final String label;

  Campaign(String label) {
    this.label = label;
  }

  /** The campaigns that run for a product on a day, perhaps none. */
  static List<Campaign> running(Product product, LocalDate day) {
    if (product.age(day) < LAUNCH_DAYS || product.sessions() >= 2 * SMALL_SESSIONS) {
      return List.of(MANUAL, AUTO);
    }
    boolean small = product.sessions() < SMALL_SESSIONS;
    return small && day.getDayOfWeek() == DayOfWeek.SUNDAY ? List.of() : List.of(MANUAL);
  }
}
