package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.eval.Frame;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days have passed at the end of a day, and which of them nothing can change any more.
 *
 * @param contract cuts time and says when rows are final
 */
record PassedDays(Contract contract) {
  /**
   * A period with those of its days that have passed.
   *
   * @throws IllegalArgumentException if the period has no day, begins later, or is not cut by the
   *     contract's calendar
   */
  Frame of(Period period, AsOf asOf) {
    if (period.days().isEmpty()) {
      throw new IllegalArgumentException("period has no day: " + period);
    }
    if (!isOfCalendar(period)) {
      throw new IllegalArgumentException(
          "period " + period + " (" + period.days() + ") is not cut by the contract's calendar");
    }
    LocalDate tomorrow = asOf.day().plusDays(1);
    if (!period.days().start().isBefore(tomorrow)) {
      throw new IllegalArgumentException("period " + period + " begins after " + asOf);
    }
    LocalDate end = period.days().endExclusive();
    DateRange passed = new DateRange(period.days().start(), end.isAfter(tomorrow) ? tomorrow : end);
    return new Frame(Optional.of(period), passed);
  }

  /** Whether the contract means the same days by the period's name; any run of days is its own. */
  private boolean isOfCalendar(Period period) {
    LocalDate start = period.days().start();
    return period
        .grain()
        .map(grain -> contract.calendar().find(start, grain).filter(period::equals).isPresent())
        .orElse(true);
  }

  /** The first day of each table that is not final. */
  Map<String, LocalDate> openFrom(AsOf asOf) {
    Map<String, LocalDate> days = new TreeMap<>();
    for (TableSchema table : contract.data().tables()) {
      table
          .finalAfter()
          .ifPresent(
              delay -> {
                LocalDate day = asOf.day();
                while (contract.after(delay, day).isAfter(asOf.day())) {
                  day = day.minusDays(1);
                }
                days.put(table.name(), day.plusDays(1));
              });
    }
    return days;
  }
}
