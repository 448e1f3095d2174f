package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that picks at most one day of a year.
 *
 * <p>It is written as people would say it, and its text reads back:
 *
 * <ul>
 *   <li>{@code 11-20}: 20 November of every year
 *   <li>{@code 2025-01-24}: that day alone
 *   <li>{@code easter}, {@code easter-47}, {@code easter+60}: so many days from Easter Sunday
 *   <li>{@code sunday from 08-11}: the first Sunday that is not before 11 August
 *   <li>{@code sunday 2 of 05}: the second Sunday of May
 *   <li>{@code thursday 4 of 11 +1}: the day after the fourth Thursday of November
 * </ul>
 */
public sealed interface DayRule
    permits FixedDay, SingleDay, EasterDay, WeekdayFrom, WeekdayOfMonth {
  /**
   * Reads a rule.
   *
   * @param text one of the forms above
   * @return the rule
   * @throws IllegalArgumentException if the text is none of them or there is no such day
   */
  static DayRule parse(String text) {
    return DayRuleText.read(text);
  }

  /**
   * The day that the rule picks.
   *
   * @param year from 1 to 9998
   * @return the day in that year, or empty for a single day of another year
   */
  Optional<LocalDate> in(int year);

  /**
   * The rule as {@link #parse} reads it.
   *
   * @return the text
   */
  @Override
  String toString();
}
