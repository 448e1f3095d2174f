package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The mean demand of each day, kept as sums in millionths of a unit: the demand of days in a row is
 * exactly the sum of that of each, in millionths as well as in whole units.
 */
public final class Forecast {
  private final DateRange days;
  private final long[] upTo;

  private Forecast(DateRange days, long[] upTo) {
    this.days = days;
    this.upTo = upTo;
  }

  /**
   * A rate times each day's factor.
   *
   * @param perDay units on a day of factor one, 0 or more
   * @param factors the days
   * @return the forecast of these days
   * @throws IllegalArgumentException if the rate is negative
   */
  public static Forecast of(Rational perDay, DayFactors factors) {
    if (perDay.signum() < 0) {
      throw new IllegalArgumentException("negative rate: " + perDay);
    }
    long rate = Millionths.of(perDay);
    long[] upTo = new long[Math.toIntExact(factors.days().days()) + 1];
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = upTo[i - 1] + Millionths.times(rate, factors.onDay(i - 1));
    }
    return new Forecast(factors.days(), upTo);
  }

  /**
   * The days that are forecast.
   *
   * @return from the first to the last
   */
  public DateRange days() {
    return days;
  }

  /**
   * The mean demand of some days.
   *
   * @param range days of the forecast
   * @return in millionths of a unit
   * @throws IllegalArgumentException if a day is not forecast
   */
  public long millionths(DateRange range) {
    return upTo(range.endExclusive()) - upTo(range.start());
  }

  /**
   * The mean demand of some days in whole units: the sum up to the end, rounded, less the sum up to
   * the start, rounded, so that neighbouring days add up.
   *
   * @param range days of the forecast
   * @return 0 or more
   * @throws IllegalArgumentException if a day is not forecast
   */
  public long units(DateRange range) {
    return Millionths.whole(upTo(range.endExclusive())) - Millionths.whole(upTo(range.start()));
  }

  /**
   * The mean demand of each of some days in whole units, as {@link #units} of one day gives it.
   *
   * @param range days of the forecast
   * @return one number a day
   * @throws IllegalArgumentException if a day is not forecast
   */
  public long[] daily(DateRange range) {
    int start = index(range.start());
    long[] units = new long[index(range.endExclusive()) - start];
    long before = Millionths.whole(upTo[start]);
    for (int i = 0; i < units.length; i++) {
      long after = Millionths.whole(upTo[start + i + 1]);
      units[i] = after - before;
      before = after;
    }
    return units;
  }

  /** The mean demand from a day on, over every length of a range, in units. */
  double[] means(LocalDate from, int shortest, int longest) {
    long before = upTo(from);
    int start = index(from);
    index(from.plusDays(longest));
    double[] means = new double[longest - shortest + 1];
    for (int i = 0; i < means.length; i++) {
      means[i] = Millionths.toDouble(upTo[start + shortest + i] - before);
    }
    return means;
  }

  private long upTo(LocalDate day) {
    return upTo[index(day)];
  }

  private int index(LocalDate day) {
    long index = ChronoUnit.DAYS.between(days.start(), day);
    if (index < 0 || index >= upTo.length) {
      throw new IllegalArgumentException(day + " is not forecast; " + days + " are");
    }
    return (int) index;
  }
}
