package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Certainty;
import io.github.kpi4j.core.value.DayStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Another calendar with the holidays of some rules taken out. Days before {@code knownFrom} are
 * provisional, since no row says what held then.
 */
final class RuleCalendar implements BusinessCalendar {
  private final String name;
  private final BusinessCalendar base;
  private final List<HolidayRule> rules;
  private final LocalDate knownFrom;
  // Years are asked for over and over; each is worked out once. Equal whoever gets there first.
  private final Map<Integer, Map<LocalDate, DayStatus>> years = new ConcurrentHashMap<>();

  RuleCalendar(String name, BusinessCalendar base, List<HolidayRule> rules, LocalDate knownFrom) {
    this.name = name;
    this.base = base;
    this.rules = List.copyOf(rules);
    this.knownFrom = knownFrom;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DayStatus status(LocalDate day) {
    DayStatus usual = base.status(day);
    DayStatus holiday =
        years.computeIfAbsent(day.getYear(), this::holidays).getOrDefault(day, usual);
    DayStatus status = usual.business() ? holiday : usual;
    return day.isBefore(knownFrom) && !status.provisional() && usual.business()
        ? new DayStatus(status.business(), status.halfDay(), status.reason(), Certainty.PROVISIONAL)
        : status;
  }

  private Map<LocalDate, DayStatus> holidays(int year) {
    Map<LocalDate, DayStatus> days = new HashMap<>();
    for (HolidayRule rule : rules) {
      rule.in(year).ifPresent(day -> days.merge(day, status(rule), RuleCalendar::both));
    }
    return Map.copyOf(days);
  }

  private static DayStatus status(HolidayRule rule) {
    return switch (rule.closure()) {
      case WHOLE_DAY -> DayStatus.closed(rule.name(), rule.certainty());
      case HALF_DAY -> DayStatus.half(rule.name(), rule.certainty());
    };
  }

  /** Two rules for a day: the one that closes more says it, then the surer one. */
  private static DayStatus both(DayStatus one, DayStatus other) {
    if (one.business() != other.business()) {
      return one.business() ? other : one;
    }
    return one.certainty().compareTo(other.certainty()) <= 0 ? one : other;
  }

  @Override
  public String toString() {
    return name;
  }
}
