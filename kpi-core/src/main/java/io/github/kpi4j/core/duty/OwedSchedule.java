package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.Owed.State;
import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When reports, review meetings and backups are due.
 *
 * @param cadences how often each comes; what is absent is not owed
 * @param languages the languages of reports and meetings; any where none is named
 * @param term the days of the contract; any where nothing is said
 * @param periods how time is cut
 * @param calendar which days are business days
 */
public record OwedSchedule(
    Map<Delivery.Kind, Cadence> cadences,
    List<String> languages,
    Optional<DateRange> term,
    PeriodCalendar periods,
    BusinessCalendar calendar) {
  /**
   * Keeps its own copies.
   *
   * @param cadences how often each comes
   * @param languages the languages
   * @param term the days of the contract
   * @param periods how time is cut
   * @param calendar which days are business days
   */
  public OwedSchedule {
    cadences = Map.copyOf(cadences);
    languages = List.copyOf(languages);
  }

  /** A delivery that is nothing that is owed, and why. */
  public enum Stray {
    /** The contract asks for no such thing. */
    NOT_OWED,
    /** There is no such period of that size in the term. */
    NO_SUCH_PERIOD,
    /** It came before its period was over. */
    TOO_EARLY,
    /** It is in a language that was not agreed. */
    OTHER_LANGUAGE
  }

  /**
   * What was due on some days, and whether it came.
   *
   * @param days the days
   * @param deliveries everything that came; of two for one period the earlier counts
   * @param on the day at whose end it is looked; what came later is not known yet
   * @return in the order in which it was due
   */
  public List<Owed> due(DateRange days, List<Delivery> deliveries, LocalDate on) {
    List<Owed> owed = new ArrayList<>();
    for (Map.Entry<Delivery.Kind, Cadence> entry : new TreeMap<>(cadences).entrySet()) {
      Cadence cadence = entry.getValue();
      // What is due on the first day may be about a period of long before.
      LocalDate first = days.start().minusDays(reach(cadence));
      DateRange looked = within(new DateRange(first, days.endExclusive()));
      if (!looked.isEmpty()) {
        for (Period period : periods.overlapping(looked, cadence.every())) {
          LocalDate due = cadence.due(period, periods, calendar);
          if (days.contains(due)) {
            owed.add(owed(entry.getKey(), period, due, deliveries, on));
          }
        }
      }
    }
    owed.sort(Comparator.comparing(Owed::due).thenComparing(Owed::kind));
    return owed;
  }

  /** How many days may lie between a day of a period and the day it is due on. */
  private static long reach(Cadence cadence) {
    long period = cadence.every().compareTo(Grain.QUARTER) >= 0 ? 370 : 31;
    long late = cadence.within().map(delay -> 3L * delay.amount() + 40).orElse(period + 10);
    return period + late;
  }

  private DateRange within(DateRange days) {
    return term.map(days::intersection).orElse(days);
  }

  private Owed owed(
      Delivery.Kind kind, Period period, LocalDate due, List<Delivery> deliveries, LocalDate on) {
    Optional<LocalDate> came =
        deliveries.stream()
            .filter(delivery -> delivery.kind() == kind && !delivery.on().isAfter(on))
            .filter(delivery -> stray(delivery).isEmpty())
            .filter(delivery -> days(delivery).equals(Optional.of(period.days())))
            .map(Delivery::on)
            .min(Comparator.naturalOrder());
    State late = on.isAfter(due) ? State.MISSING : State.OPEN;
    State state = came.map(day -> day.isAfter(due) ? State.LATE : State.ON_TIME).orElse(late);
    return new Owed(kind, period, due, came, state);
  }

  /**
   * Why a delivery does not count.
   *
   * @param delivery any
   * @return empty if it counts
   */
  public Optional<Stray> stray(Delivery delivery) {
    Cadence cadence = cadences.get(delivery.kind());
    if (cadence == null) {
      return Optional.of(Stray.NOT_OWED);
    }
    Optional<DateRange> period =
        days(delivery).filter(d -> !within(d).isEmpty()).filter(d -> isWhole(d, cadence.every()));
    if (period.isEmpty()) {
      return Optional.of(Stray.NO_SUCH_PERIOD);
    }
    if (delivery.on().isBefore(within(period.get()).last())) {
      return Optional.of(Stray.TOO_EARLY);
    }
    boolean spoken =
        delivery.kind() == Delivery.Kind.BACKUP
            || languages.isEmpty()
            || delivery.language().map(languages::contains).orElse(true);
    return spoken ? Optional.empty() : Optional.of(Stray.OTHER_LANGUAGE);
  }

  private Optional<DateRange> days(Delivery delivery) {
    return periods.parse(delivery.period()).map(Period::days);
  }

  private boolean isWhole(DateRange days, Grain grain) {
    return periods.find(days.start(), grain).map(Period::days).equals(Optional.of(days));
  }
}
