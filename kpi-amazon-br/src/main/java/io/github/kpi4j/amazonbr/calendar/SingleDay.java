package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** One day that does not come back. */
record SingleDay(LocalDate day) implements DayRule {
  @Override
  public Optional<LocalDate> in(int year) {
    return Optional.of(day).filter(known -> known.getYear() == year);
  }

  @Override
  public String toString() {
    return day.toString();
  }
}
