package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;

/** The Sunday on which the movable feasts hang. */
final class Easter {
  private Easter() {}

  /** The Gregorian rule in the form of Meeus, Jones and Butcher: 31 March in 2024. */
  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int correction = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
