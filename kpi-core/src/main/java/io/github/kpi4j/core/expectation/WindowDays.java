package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Definition.Derived;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.metric.Window;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The days that a window looks at from a period that is over. */
final class WindowDays {
  private final Contract contract;
  private final Set<Seen> seen = new HashSet<>();

  WindowDays(Contract contract) {
    this.contract = contract;
  }

  /** A metric of some days, whose formula need not be looked at again. */
  private record Seen(String metric, DateRange days) {}

  /** Its days; those of the period itself where the calendar has no such period. */
  DateRange of(Window window, DateRange days) {
    LocalDate last = days.last();
    if (window instanceof Window.Rolling rolling) {
      return DateRange.closed(last.minusDays(rolling.days() - 1L), last);
    }
    if (window instanceof Window.AverageOver average) {
      return DateRange.closed(last.minusDays(average.days() - 1L), last);
    }
    if (window instanceof Window.Previous previous) {
      return shifted(days, previous.back().grain(), -previous.back().count());
    }
    if (window instanceof Window.SamePeriodLastYear) {
      return new DateRange(days.start().minusYears(1), days.endExclusive().minusYears(1));
    }
    if (window instanceof Window.SoFar soFar) {
      return contract
          .calendar()
          .find(last, soFar.unit())
          .map(whole -> DateRange.closed(whole.days().start(), last))
          .orElse(days);
    }
    LocalDate start = contract.term().map(DateRange::start).orElse(days.start());
    return start.isAfter(last) ? days : DateRange.closed(start, last);
  }

  private DateRange shifted(DateRange days, Grain grain, int steps) {
    Optional<Period> whole = contract.calendar().findShifted(days.start(), grain, steps);
    return whole.map(Period::days).orElse(days);
  }

  /** The first day that a formula looks at, through all the metrics that it names. */
  LocalDate earliest(Formula formula, DateRange days) {
    DateRange inner = formula instanceof Window window ? of(window, days) : days;
    LocalDate first = inner.start();
    List<Formula> parts = new ArrayList<>(formula.parts());
    if (formula instanceof Formula.Reference reference
        && contract.metric(reference.metric()).definition() instanceof Derived derived
        && seen.add(new Seen(reference.metric(), inner))) {
      parts.add(derived.formula());
    }
    for (Formula part : parts) {
      LocalDate other = earliest(part, inner);
      first = other.isBefore(first) ? other : first;
    }
    return first;
  }
}
