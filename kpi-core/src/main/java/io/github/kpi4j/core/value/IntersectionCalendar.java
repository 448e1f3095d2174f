package io.github.kpi4j.core.value;

import java.time.LocalDate;

/** Open where both are: where they differ, the one that is closed decides. */
record IntersectionCalendar(BusinessCalendar one, BusinessCalendar other)
    implements BusinessCalendar {
  @Override
  public String name() {
    return "(" + one.name() + " and " + other.name() + ")";
  }

  @Override
  public DayStatus status(LocalDate day) {
    DayStatus first = one.status(day);
    DayStatus second = other.status(day);
    if (first.business() != second.business()) {
      return first.business() ? second : first;
    }
    if (!first.business()) {
      return Joined.surer(first, second);
    }
    DayStatus both = Joined.lessSure(first, second);
    return first.halfDay() || second.halfDay()
        ? DayStatus.half(both.reason(), both.certainty())
        : both;
  }
}
