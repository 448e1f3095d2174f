package io.github.kpi4j.core.value;

import java.time.LocalDate;

/** Open where either is: where they differ, the one that is open decides. */
record UnionCalendar(BusinessCalendar one, BusinessCalendar other) implements BusinessCalendar {
  @Override
  public String name() {
    return "(" + one.name() + " or " + other.name() + ")";
  }

  @Override
  public DayStatus status(LocalDate day) {
    DayStatus first = one.status(day);
    DayStatus second = other.status(day);
    if (first.business() != second.business()) {
      return first.business() ? first : second;
    }
    if (first.halfDay() != second.halfDay()) {
      return first.halfDay() ? second : first;
    }
    // Closed, or open for half a day, only as long as both are; a whole day needs one of them.
    return first.business() && !first.halfDay()
        ? Joined.surer(first, second)
        : Joined.lessSure(first, second);
  }
}
