package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Business days in Brazil, for any year: national holidays by law, the days on which banks are
 * closed, those of federal offices, which customs works by, and those of the states.
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

  private static final String STATE_FILE = "br-state-holidays.csv";

  /** The first year of the tables that the rows of states were checked against. */
  private static final LocalDate STATES_FROM = LocalDate.of(2024, 1, 1);

  private static final RuleCalendar NATIONAL_DAYS = calendar("BR national", List.of(NATIONAL));
  private static final RuleCalendar BANK_DAYS = calendar("BR banks", List.of(NATIONAL, BANKS));
  private static final RuleCalendar FEDERAL_DAYS =
      calendar("BR federal offices", List.of(NATIONAL, FEDERAL));

  private BrazilCalendars() {}

  /** Read when somebody asks for a state, which contracts that load their packs do not. */
  private static final class States {
    private static final SortedMap<String, RuleCalendar> DAYS = states(NATIONAL_DAYS);
  }

  private static RuleCalendar calendar(String name, List<String> rows) {
    return new RuleCalendar(
        name, BusinessCalendar.weekdays(), HolidayFile.rules(FILE, rows), FIRST_LAW);
  }

  private static SortedMap<String, RuleCalendar> states(BusinessCalendar national) {
    SortedMap<String, RuleCalendar> states = new TreeMap<>();
    for (String code : HolidayFile.calendars(STATE_FILE)) {
      List<HolidayRule> own = HolidayFile.rules(STATE_FILE, List.of(code));
      states.put(code, new RuleCalendar("BR-" + code, national, own, STATES_FROM));
    }
    return Collections.unmodifiableSortedMap(states);
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

  /**
   * The business days of a state: {@link #national()} without the holidays of its own. A day that
   * only one of two sources calls a holiday counts as one, and is provisional.
   *
   * @param code such as {@code SP}; {@code DF} is one of them
   * @return a calendar that is provisional before 2024
   * @throws IllegalArgumentException if there is no such state
   */
  public static BusinessCalendar state(String code) {
    BusinessCalendar state = States.DAYS.get(code);
    if (state == null) {
      throw new IllegalArgumentException("no state " + code + " among " + States.DAYS.keySet());
    }
    return state;
  }

  /**
   * The codes of the 26 states and the Federal District.
   *
   * @return 27 codes, sorted
   */
  public static SortedSet<String> states() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(States.DAYS.keySet()));
  }

  /**
   * The holidays of a state that are not national ones, with basis, source and confidence.
   *
   * @param code such as {@code SP}
   * @return an empty list for a state that has none, such as {@code MT}
   * @throws IllegalArgumentException if there is no such state
   */
  public static List<HolidayRule> stateHolidays(String code) {
    state(code);
    return HolidayFile.rules(STATE_FILE, List.of(code));
  }

  /**
   * The national holidays with basis, source and confidence.
   *
   * @return in the order of the year
   */
  public static List<HolidayRule> nationalHolidays() {
    return HolidayFile.rules(FILE, List.of(NATIONAL));
  }

  /**
   * Another calendar with more holidays, such as a state's with those of a city.
   *
   * @param name what people call the result
   * @param base such as {@code state("SP")}
   * @param holidays such as {@code HolidayRule.always("Aniversário de São Paulo",
   *     DayRule.parse("01-25"), "…")}
   * @return the calendar
   */
  public static BusinessCalendar withHolidays(
      String name, BusinessCalendar base, List<HolidayRule> holidays) {
    return new RuleCalendar(name, base, holidays, LocalDate.MIN);
  }
}
