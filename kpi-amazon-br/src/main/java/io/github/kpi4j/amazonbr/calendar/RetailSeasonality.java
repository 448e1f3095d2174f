package io.github.kpi4j.amazonbr.calendar;

import io.github.kpi4j.core.target.DayWeights;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.target.Uplifts;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How retail sales spread over a year, by its events: an ordinary day weighs 1, a day around an
 * event its factor, and where several are around a day the largest factor holds, since the same
 * purchase is not made twice.
 *
 * <p>November 2026 of {@link #brazil()} weighs 40.89: 30 days; 0.5 more on the 11th; from the 15th
 * on 0.4 more on twelve ordinary days of the season, 0.78 more on the 26th, the 28th and the 30th,
 * and 3.25 more on Black Friday, the 27th.
 *
 * <p>As {@link Uplifts} it goes over month weights of one's own: {@code DayWeights.ofMonths(months,
 * RetailSeasonality.brazil())}, where months are what they would be without events.
 */
public final class RetailSeasonality implements Seasonality, Uplifts {
  // Days of the years whose events are known; those before and after are ordinary.
  private static final DateRange KNOWN =
      new DateRange(
          LocalDate.of(DayRule.FIRST_YEAR, 1, 1), LocalDate.of(DayRule.LAST_YEAR, 12, 31));

  private static final RetailSeasonality BRAZIL = of(RetailEvents.brazil(), RetailUplift.bundled());

  private final RetailEvents events;
  private final Map<String, List<RetailUplift>> uplifts;

  private RetailSeasonality(RetailEvents events, Map<String, List<RetailUplift>> uplifts) {
    this.events = events;
    this.uplifts = uplifts;
  }

  /**
   * The events of Brazilian retail with the bundled uplifts. A marketplace's own sales, such as
   * Prime Day, are not among them: their dates are announced each year; see {@link #of}.
   *
   * @return what contracts call {@code amazon_br}
   */
  public static RetailSeasonality brazil() {
    return BRAZIL;
  }

  /**
   * Given events and uplifts.
   *
   * @param events the events
   * @param uplifts what is sold around them; an event without one is an ordinary day
   * @return the seasonality
   * @throws IllegalArgumentException if an uplift is of no such event
   */
  public static RetailSeasonality of(RetailEvents events, List<RetailUplift> uplifts) {
    for (RetailUplift uplift : uplifts) {
      if (!events.keys().contains(uplift.event())) {
        throw new IllegalArgumentException(
            "no such event: " + uplift.event() + " among " + events.keys());
      }
    }
    return new RetailSeasonality(
        events, uplifts.stream().collect(Collectors.groupingBy(RetailUplift::event)));
  }

  @Override
  public Rational weight(DateRange days) {
    return DayWeights.even(this).weight(days);
  }

  @Override
  public Map<LocalDate, Rational> in(DateRange days) {
    Map<LocalDate, Rational> factors = new HashMap<>();
    around(days).forEach((day, uplift) -> factors.put(day, uplift.factor()));
    return factors;
  }

  /**
   * Why a day is not ordinary.
   *
   * @param day any day
   * @return the uplift that holds; empty on an ordinary day
   */
  public Optional<RetailUplift> on(LocalDate day) {
    return Optional.ofNullable(around(DateRange.closed(day, day)).get(day));
  }

  private Map<LocalDate, RetailUplift> around(DateRange days) {
    DateRange near =
        new DateRange(
                days.start().minusDays(RetailUplift.FURTHEST),
                days.endExclusive().plusDays(RetailUplift.FURTHEST))
            .intersection(KNOWN);
    Map<LocalDate, RetailUplift> around = new HashMap<>();
    for (RetailEvent event : near.isEmpty() ? List.<RetailEvent>of() : events.in(near)) {
      for (RetailUplift uplift : uplifts.getOrDefault(event.key(), List.of())) {
        event
            .date()
            .plusDays(uplift.first())
            .datesUntil(event.date().plusDays(uplift.last() + 1L))
            .filter(days::contains)
            .forEach(day -> around.merge(day, uplift, RetailSeasonality::larger));
      }
    }
    return around;
  }

  private static RetailUplift larger(RetailUplift one, RetailUplift other) {
    return other.factor().compareTo(one.factor()) > 0 ? other : one;
  }
}
