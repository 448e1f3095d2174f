package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.core.value.Rational;
import java.util.Optional;

/**
 * Deliveries to the buyers of one state. No figure is ever assumed: without deliveries there is no
 * rate and no time.
 *
 * @param state such as {@code SP}
 * @param due how many should have been there by the day that the data is of, that day included
 * @param onTime how many of those were there by the promised day
 * @param notDue how many were promised for later; they are in no rate, delivered or not
 * @param times how many days those took that have been delivered, due or not
 */
public record LastMile(String state, int due, int onTime, int notDue, LegHistory times) {
  /**
   * The share that kept the promise. One that is due and not delivered did not.
   *
   * @return {@code onTime / due}, exact; empty if none was due
   */
  public Optional<Rational> onTimeRate() {
    return due == 0 ? Optional.empty() : Optional.of(Rational.of(onTime, due));
  }

  /**
   * How many days deliveries took.
   *
   * @return as often as it was seen; empty if none was delivered
   */
  public Optional<DayDistribution> deliveryDays() {
    return times.durations().isEmpty()
        ? Optional.empty()
        : Optional.of(DayDistribution.empirical(times.durations()));
  }
}
