package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.util.List;

/**
 * Working days in mainland China.
 *
 * <p>The State Council publishes each year late in the year before: days off, and days of weekends
 * that are worked to make up for them. Published are 2024 to 2026. For 2027 a table holds the
 * statutory days, and for other years rules do; every day of those years is provisional, since
 * swaps with weekends are not known.
 *
 * <p>Feasts of the lunar calendar (Spring Festival, Qingming, Dragon Boat, Mid-Autumn) are known
 * from 2024 to 2036. Before and after, only the days of a fixed date are closed: a weekday that is
 * open there has the reason {@code lunar feasts not known}, since it may be one of them.
 */
public final class ChinaCalendars {
  private static final ChinaCalendar OFFICIAL = ChinaCalendar.read();

  private ChinaCalendars() {}

  /**
   * The days on which offices, customs and banks work.
   *
   * @return the calendar, with make-up workdays
   */
  public static BusinessCalendar official() {
    return OFFICIAL;
  }

  /**
   * The days on which a factory works: the official ones without its own closures. Around the
   * Spring Festival those are longer than the official days off.
   *
   * @param name what people call the factory
   * @param closures its own closures
   * @return the calendar
   */
  public static BusinessCalendar factory(String name, List<Closure> closures) {
    return Closure.over(name, OFFICIAL, closures);
  }
}
