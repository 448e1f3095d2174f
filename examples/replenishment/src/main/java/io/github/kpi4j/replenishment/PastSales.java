package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.demand.DemandLaw;
import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.ForecastError;
import io.github.kpi4j.amazonbr.demand.Millionths;
import io.github.kpi4j.amazonbr.demand.SalesDay;
import io.github.kpi4j.amazonbr.demand.SalesHistory;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Half a year of sales by dice, and how far a forecast would have been off week by week. */
final class PastSales {
  private static final int WEEK = 7;

  private final DateRange days;
  private final DemandShape shape;
  private final SplittableRandom dice;

  PastSales(DateRange days, DemandShape shape, SplittableRandom dice) {
    this.days = days;
    this.shape = shape;
    this.dice = dice;
  }

  SalesHistory history(String sku, int number, double usual) {
    List<SalesDay> sales = new ArrayList<>();
    for (LocalDate day = days.start(); days.contains(day); day = day.plusDays(1)) {
      int left = (int) (days.endExclusive().toEpochDay() - day.toEpochDay());
      // Every fifth product ran out for ten days; the third has a hole in its report.
      boolean out = number % 5 == 4 && left > 20 && left <= 30;
      boolean hole = number == 2 && left > 40 && left <= 45;
      long units = units(usual * Millionths.toDouble(Millionths.of(shape.on(day))));
      if (number == 5 && left == 12) {
        units = -1;
      }
      if (!hole) {
        sales.add(new SalesDay(day, out ? 0 : units, OptionalLong.of(out ? 0 : 50)));
      }
    }
    return SalesHistory.of(sku, days, sales);
  }

  /** Knuth's way to a number of Poisson's law, with a mean that wobbles from day to day. */
  private long units(double mean) {
    double limit = StrictMath.exp(-mean * (0.6 + 0.8 * dice.nextDouble()));
    double product = dice.nextDouble();
    long units = 0;
    while (product > limit) {
      product *= dice.nextDouble();
      units++;
    }
    return units;
  }

  /** The law that fits how far a steady rate was off in the weeks that can be used whole. */
  static DemandLaw scatter(
      SalesHistory history, DateRange days, DemandShape shape, Rational perDay) {
    List<ForecastError.Pair> weeks = new ArrayList<>();
    for (LocalDate day = days.start();
        days.encloses(new DateRange(day, day.plusDays(WEEK)));
        day = day.plusDays(WEEK)) {
      List<SalesDay> week = history.usable(new DateRange(day, day.plusDays(WEEK)));
      if (week.size() == WEEK) {
        Rational factors =
            week.stream().map(d -> shape.on(d.day())).reduce(Rational.ZERO, Rational::plus);
        long units = week.stream().mapToLong(SalesDay::units).sum();
        weeks.add(new ForecastError.Pair(perDay.times(factors), Rational.of(units)));
      }
    }
    return DemandLaw.fitting(ForecastError.of(weeks));
  }
}
