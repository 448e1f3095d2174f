package io.github.kpi4j.core.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The same days of every week. */
record WeeklyCalendar(String name, Set<DayOfWeek> open) implements BusinessCalendar {
  private static final DayStatus OPEN = DayStatus.open(Certainty.RULE);
  private static final DayStatus CLOSED = DayStatus.closed("weekend", Certainty.RULE);

  WeeklyCalendar {
    if (open.isEmpty()) {
      throw new IllegalArgumentException("a calendar without business days: " + name);
    }
    open = Set.copyOf(open);
  }

  @Override
  public DayStatus status(LocalDate day) {
    return open.contains(day.getDayOfWeek()) ? OPEN : CLOSED;
  }
}
