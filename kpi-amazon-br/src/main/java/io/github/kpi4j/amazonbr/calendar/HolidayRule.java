package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.Certainty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of every year on which something is closed, and since when that holds.
 *
 * <p>For instance 20 November is a national holiday from 2024 on: the rule {@code 11-20} with
 * {@code validFrom} 2023-12-21, the day of Lei 14.759/2023.
 *
 * @param name what people call the day
 * @param day which day of the year
 * @param closure how much of the day
 * @param validFrom the first day on which the rule holds
 * @param validToExclusive the first day on which it holds no more; {@link LocalDate#MAX} while it
 *     is in force
 * @param certainty how sure the day is
 * @param legalBasis the act, or what people go by where there is none
 * @param source where the row is from
 * @param confidence high, medium or low, for a reader
 */
public record HolidayRule(
    String name,
    DayRule day,
    Extent closure,
    LocalDate validFrom,
    LocalDate validToExclusive,
    Certainty certainty,
    String legalBasis,
    String source,
    String confidence) {

  /** How much of a day is closed. */
  public enum Extent {
    /** All of it. */
    WHOLE_DAY,
    /** A part of it; it still counts as a business day. */
    HALF_DAY
  }

  /**
   * Checks the order of the dates.
   *
   * @param name what people call the day
   * @param day which day of the year
   * @param closure how much of the day
   * @param validFrom the first day on which the rule holds
   * @param validToExclusive the first day on which it holds no more
   * @param certainty how sure the day is
   * @param legalBasis the act, or what people go by where there is none
   * @param source where the row is from
   * @param confidence high, medium or low
   * @throws IllegalArgumentException if the rule would end before it starts
   */
  public HolidayRule {
    if (validToExclusive.isBefore(validFrom)) {
      throw new IllegalArgumentException("ends before it starts: " + name);
    }
  }

  /**
   * A rule of one's own, such as the holiday of a city.
   *
   * @param name what people call the day
   * @param day which day of the year
   * @param legalBasis the act, such as a city's law
   * @return closed all day in every year, by rule
   */
  public static HolidayRule always(String name, DayRule day, String legalBasis) {
    return new HolidayRule(
        name,
        day,
        Extent.WHOLE_DAY,
        LocalDate.MIN,
        LocalDate.MAX,
        Certainty.RULE,
        legalBasis,
        "caller",
        "high");
  }

  /**
   * The day in a year.
   *
   * @param year from 1 to 9998
   * @return empty if the rule does not hold on it or picks no day of that year
   */
  public Optional<LocalDate> in(int year) {
    return day.in(year)
        .filter(date -> !date.isBefore(validFrom) && date.isBefore(validToExclusive));
  }
}
