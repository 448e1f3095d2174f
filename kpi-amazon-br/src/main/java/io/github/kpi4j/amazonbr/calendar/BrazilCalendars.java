package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * Business days in Brazil, for any year: national holidays by law, the days on which banks are
 * closed, and those of federal offices, which customs works by.
 *
 * <p>Each holiday is a dated row with its legal basis, source and confidence. A holiday counts from
 * the day its law came into force, so 20 November is a working day in 2023 and none in 2024.
 */
public final class BrazilCalendars {
  private static final String FILE = "br-holidays.csv";
  private static final String NATIONAL = "national";
  private static final String BANKS = "banks";
  private static final String FEDERAL = "federal";

  /** The day of Lei 662/1949, before which no row says what was a holiday. */
  private static final LocalDate FIRST_LAW = LocalDate.of(1949, 4, 6);

  private static final RuleCalendar NATIONAL_DAYS = calendar("BR national", List.of(NATIONAL));
  private static final RuleCalendar BANK_DAYS = calendar("BR banks", List.of(NATIONAL, BANKS));
  private static final RuleCalendar FEDERAL_DAYS =
      calendar("BR federal offices", List.of(NATIONAL, FEDERAL));

  private BrazilCalendars() {}

  private static RuleCalendar calendar(String name, List<String> rows) {
    return new RuleCalendar(
        name, BusinessCalendar.weekdays(), HolidayFile.rules(FILE, rows), FIRST_LAW);
  }

  /**
   * Monday to Friday without national holidays. Carnival and Corpus Christi are no such holidays.
   *
   * @return a calendar that is sure by law from 1949-04-06 on, and provisional before
   */
  public static BusinessCalendar national() {
    return NATIONAL_DAYS;
  }

  /**
   * The days on which banks work and payments settle: {@link #national()} without Carnival Monday
   * and Tuesday and Corpus Christi. Ash Wednesday, 24 and 31 December count, as half days.
   *
   * @return a calendar whose additional days are provisional before 2013
   */
  public static BusinessCalendar banks() {
    return BANK_DAYS;
  }

  /**
   * The days on which federal offices work, customs among them: {@link #national()} without the
   * days that the government gives off. A yearly order names those and may move them, so they are
   * published for 2024 to 2026 and provisional in other years.
   *
   * @return the calendar
   */
  public static BusinessCalendar federalOffices() {
    return FEDERAL_DAYS;
  }
}
