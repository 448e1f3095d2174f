package io.github.kpi4j.core.value;

import java.util.Optional;

/**
 * A period that is assessed: a calendar day, week, month, quarter or year, or any run of days.
 *
 * <p>Its {@code name} is what people write ({@code 2026-03}, {@code 2026-Q1}, {@code
 * 2026-01-01/2026-03-31}) and {@link #parse} reads; its days are half-open inside.
 *
 * @param name the text of the period
 * @param grain its size in the calendar, or empty for a run of days that is no calendar period
 * @param days the days it covers
 */
public record Period(String name, Optional<Grain> grain, DateRange days) {
  /**
   * Reads a period of the ordinary calendar: years start in January, weeks on Monday.
   *
   * @param text such as {@code 2026}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026-W10}, {@code
   *     2026-03-05} or {@code 2026-01-01/2026-12-31} (both ends in)
   * @return the period
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Period parse(String text) {
    return PeriodCalendar.ISO
        .parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
  }

  @Override
  public String toString() {
    return name;
  }
}
