package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.DateRange;

/**
 * The factors of some days, counted once in millionths and shared by all products with the same
 * season and events.
 */
public final class DayFactors {
  private final DateRange days;
  private final long[] millionths;

  private DayFactors(DateRange days, long[] millionths) {
    this.days = days;
    this.millionths = millionths;
  }

  /**
   * The factors of a shape.
   *
   * @param shape season and events
   * @param days the days to forecast
   * @return a factor for each, to the nearest millionth
   */
  public static DayFactors of(DemandShape shape, DateRange days) {
    long[] millionths = new long[Math.toIntExact(days.days())];
    for (int i = 0; i < millionths.length; i++) {
      millionths[i] = Millionths.of(shape.on(days.start().plusDays(i)));
    }
    return new DayFactors(days, millionths);
  }

  /**
   * The same days, each factor times what a new product has reached by then.
   *
   * @param ramp the product's stages
   * @return other factors
   */
  public DayFactors with(Ramp ramp) {
    long[] ramped = new long[millionths.length];
    for (int i = 0; i < ramped.length; i++) {
      long share = Millionths.of(ramp.on(days.start().plusDays(i)));
      ramped[i] = Millionths.times(millionths[i], share);
    }
    return new DayFactors(days, ramped);
  }

  /**
   * The days.
   *
   * @return every one has a factor
   */
  public DateRange days() {
    return days;
  }

  long onDay(int index) {
    return millionths[index];
  }
}
