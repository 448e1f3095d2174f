package io.github.kpi4j.core.value;

import java.time.LocalDate;
import java.util.Map;

/** Another calendar but for some days. */
record ExceptedCalendar(String name, BusinessCalendar base, Map<LocalDate, DayStatus> days)
    implements BusinessCalendar {
  ExceptedCalendar {
    days = Map.copyOf(days);
  }

  @Override
  public DayStatus status(LocalDate day) {
    DayStatus own = days.get(day);
    return own != null ? own : base.status(day);
  }
}
