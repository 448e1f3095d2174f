package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds business calendars and time zones by their names. */
final class CalendarReader {
  /** Monday to Friday without holidays, which nobody has to provide. */
  private static final String WEEKDAYS = "weekdays";

  private final Problems problems;
  private final Map<String, BusinessCalendar> calendars;

  /**
   * A reader.
   *
   * @param problems takes what is wrong
   * @param calendars those to choose from, each under its name
   */
  CalendarReader(Problems problems, Map<String, BusinessCalendar> calendars) {
    this.problems = problems;
    this.calendars = new TreeMap<>(Map.of(WEEKDAYS, BusinessCalendar.weekdays()));
    this.calendars.putAll(calendars);
  }

  Optional<BusinessCalendar> calendar(LocatedText name) {
    Optional<BusinessCalendar> found = Optional.ofNullable(calendars.get(name.text()));
    if (found.isEmpty()) {
      problems.unknown(Code.UNKNOWN_CALENDAR, name, calendars.keySet());
    }
    return found;
  }

  Optional<ZoneId> zone(LocatedText name) {
    try {
      return Optional.of(ZoneId.of(name.text()));
    } catch (DateTimeException unknown) {
      problems.add(
          Diagnostic.of(Code.UNKNOWN_ZONE, name.span())
              .with("name", name.text())
              .respelt(Places.of(name.text())));
      return Optional.empty();
    }
  }
}
