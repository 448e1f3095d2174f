package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.amazonbr.demand.Forecast;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/**
 * Stock day by day if demand is what its forecast says and every arrival comes on its median day,
 * in whole units. Demand that finds no stock is lost, not owed.
 */
public final class Projection {
  private final Forecast forecast;
  private final DateRange days;
  private final long start;
  private final long[] arrivals;
  private final long[] ends;

  private Projection(Forecast forecast, DateRange days, long start, long[] arrivals, long[] ends) {
    this.forecast = forecast;
    this.days = days;
    this.start = start;
    this.arrivals = arrivals;
    this.ends = ends;
  }

  /**
   * The projection of some days.
   *
   * @param forecast of these days at least
   * @param days the first is the day that arrivals count from
   * @param onHand units when the first day begins, 0 or more
   * @param arrivals what will come; those after the last day are ignored
   * @return day by day
   * @throws IllegalArgumentException if a day is not forecast or the stock is negative
   */
  public static Projection of(
      Forecast forecast, DateRange days, long onHand, List<Arrival> arrivals) {
    if (onHand < 0) {
      throw new IllegalArgumentException("negative stock: " + onHand);
    }
    long[] coming = new long[Math.toIntExact(days.days())];
    for (Arrival arrival : arrivals) {
      int day = Math.max(0, arrival.median());
      if (day < coming.length) {
        coming[day] += arrival.units();
      }
    }
    long[] wanted = forecast.daily(days);
    long[] ends = new long[coming.length];
    long stock = onHand;
    for (int i = 0; i < ends.length; i++) {
      stock += coming[i];
      stock -= Math.min(stock, wanted[i]);
      ends[i] = stock;
    }
    return new Projection(forecast, days, onHand, coming, ends);
  }

  private static long demand(Forecast forecast, LocalDate day) {
    return forecast.units(DateRange.closed(day, day));
  }

  /**
   * The days.
   *
   * @return from the plan's day on
   */
  public DateRange range() {
    return days;
  }

  /**
   * Every day in order.
   *
   * @return a view
   */
  public List<ProjectedDay> days() {
    return new AbstractList<>() {
      @Override
      public ProjectedDay get(int index) {
        return day(index);
      }

      @Override
      public int size() {
        return ends.length;
      }
    };
  }

  private ProjectedDay day(int index) {
    LocalDate day = days.start().plusDays(index);
    long before = index == 0 ? start : ends[index - 1];
    long sales = before + arrivals[index] - ends[index];
    long demand = demand(forecast, day);
    return new ProjectedDay(
        day, before, arrivals[index], demand, sales, demand - sales, ends[index]);
  }

  /**
   * One day.
   *
   * @param day in {@link #range()}
   * @return its figures
   * @throws IllegalArgumentException if it is not in the range
   */
  public ProjectedDay on(LocalDate day) {
    if (!days.contains(day)) {
      throw new IllegalArgumentException(day + " is not projected; " + days + " are");
    }
    return day((int) ChronoUnit.DAYS.between(days.start(), day));
  }

  /**
   * The first day on which demand finds too little.
   *
   * @return empty if there is none
   */
  public Optional<LocalDate> stockOut() {
    return days().stream().filter(day -> day.lost() > 0).map(ProjectedDay::day).findFirst();
  }

  /**
   * Sales lost over all days.
   *
   * @return in units
   */
  public long lost() {
    return forecast.units(days) - sold();
  }

  /**
   * Units sold over all days.
   *
   * @return 0 or more
   */
  public long sold() {
    long sold = start - (ends.length == 0 ? start : ends[ends.length - 1]);
    for (long units : arrivals) {
      sold += units;
    }
    return sold;
  }

  /**
   * The share of days on which nothing is lost.
   *
   * @return 0 to 1; 1 for no days
   */
  public Rational inStockRate() {
    long good = days().stream().filter(day -> day.lost() == 0).count();
    return ends.length == 0 ? Rational.ONE : Rational.of(good, ends.length);
  }

  /**
   * Mean stock at the end of a day.
   *
   * @return in units; 0 for no days
   */
  public Rational meanStock() {
    long sum = 0;
    for (long end : ends) {
      sum += end;
    }
    return ends.length == 0 ? Rational.ZERO : Rational.of(sum, ends.length);
  }

  /**
   * How often the mean stock is sold in a year of 365 days at the pace of these days.
   *
   * @return empty if there is never any stock
   */
  public Optional<Rational> turnover() {
    Rational mean = meanStock();
    return mean.isZero()
        ? Optional.empty()
        : Optional.of(Rational.of(sold() * 365, ends.length).dividedBy(mean));
  }

  /**
   * How many full days the stock at the beginning of a day lasts, without arrivals.
   *
   * @param day in {@link #range()}
   * @return empty if it lasts beyond the forecast
   */
  public Optional<Long> daysOfCover(LocalDate day) {
    long left = on(day).start();
    for (LocalDate next = day; forecast.days().contains(next); next = next.plusDays(1)) {
      left -= demand(forecast, next);
      if (left < 0) {
        return Optional.of(ChronoUnit.DAYS.between(day, next));
      }
    }
    return Optional.empty();
  }

  /**
   * Units at the end of a day beyond what the following days want.
   *
   * @param day in {@link #range()}
   * @param cover how many following days may lie there, as far as they are forecast
   * @return 0 or more
   */
  public long excess(LocalDate day, int cover) {
    DateRange next = new DateRange(day.plusDays(1), day.plusDays(1L + cover));
    return Math.max(0, on(day).end() - forecast.units(next.intersection(forecast.days())));
  }
}
