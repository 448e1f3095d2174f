package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Adjustment;
import io.github.kpi4j.core.value.BusinessCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Carries a distribution of dates through a leg: every date with every duration, each on the
 * calendar. Nothing is sampled, and nothing is taken to be normal.
 */
final class Propagation {
  private Propagation() {}

  /** When a leg ends whose predecessor ends on uncertain dates of another zone. */
  static DateDistribution through(Leg leg, DateDistribution entered, ZoneId enteredIn) {
    DateDistribution begun = begun(leg, entered, enteredIn);
    BusinessCalendar calendar = leg.calendar();
    DayDistribution days = leg.estimate().days();
    double[] starts = begun.probabilities();
    double[] takes = days.probabilities();
    LocalDate first = calendar.plusBusinessDays(begun.earliest(), days.min());
    LocalDate last = calendar.plusBusinessDays(begun.latest(), days.max());
    double[] ends = new double[width(first, last)];
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] > 0) {
        LocalDate end = calendar.plusBusinessDays(begun.earliest().plusDays(i), days.min());
        for (double probability : takes) {
          ends[offset(first, end)] += starts[i] * probability;
          end = end.equals(last) ? end : calendar.plusBusinessDays(end, 1);
        }
      }
    }
    return DateDistribution.ofWeights(first, ends);
  }

  /** The day that work begins on: the first business day, as the leg's own zone counts days. */
  private static DateDistribution begun(Leg leg, DateDistribution entered, ZoneId enteredIn) {
    LocalDate first = begins(leg, entered.earliest(), enteredIn);
    LocalDate last = begins(leg, entered.latest(), enteredIn);
    double[] weights = entered.probabilities();
    double[] begun = new double[width(first, last)];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        LocalDate begins = begins(leg, entered.earliest().plusDays(i), enteredIn);
        begun[offset(first, begins)] += weights[i];
      }
    }
    return DateDistribution.ofWeights(first, begun);
  }

  private static LocalDate begins(Leg leg, LocalDate day, ZoneId zone) {
    return leg.calendar().adjust(here(leg, day, zone), Adjustment.FOLLOWING);
  }

  /**
   * What day it is for a leg when a day ends elsewhere: what ends on it may end in its last moment.
   */
  static LocalDate here(Leg leg, LocalDate day, ZoneId zone) {
    return zone.equals(leg.zone())
        ? day
        : day.plusDays(1)
            .atStartOfDay(zone)
            .minusNanos(1)
            .withZoneSameInstant(leg.zone())
            .toLocalDate();
  }

  private static int width(LocalDate first, LocalDate last) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  private static int offset(LocalDate first, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
  }
}
