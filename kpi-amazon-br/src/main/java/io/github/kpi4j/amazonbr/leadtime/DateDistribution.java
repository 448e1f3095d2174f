package io.github.kpi4j.amazonbr.leadtime;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The dates on which something may happen, each with its probability.
 *
 * <p>The dates are finitely many. The probabilities sum to 1: {@link #by} the latest is exactly
 * 1.0. Dates are those of one time zone, which whoever holds the distribution knows. Immutable;
 * equal input gives equal bits.
 */
public final class DateDistribution {
  private final Weights weights;

  private DateDistribution(Weights weights) {
    this.weights = weights;
  }

  /**
   * A date that is certain.
   *
   * @param date any date
   * @return that date with probability 1
   */
  public static DateDistribution on(LocalDate date) {
    return new DateDistribution(Weights.of(date.toEpochDay(), new double[] {1}));
  }

  /**
   * Dates with weights in any scale.
   *
   * @param weights each 0 or more, at least one of them above 0
   * @return the distribution
   * @throws IllegalArgumentException if a weight is negative or no number, none is above 0, or the
   *     dates lie more than ten years apart
   */
  public static DateDistribution ofWeights(Map<LocalDate, Double> weights) {
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("no date");
    }
    TreeMap<LocalDate, Double> ordered = new TreeMap<>(weights);
    long first = ordered.firstKey().toEpochDay();
    long width = ordered.lastKey().toEpochDay() - first + 1;
    if (width > Weights.WIDEST) {
      throw new IllegalArgumentException("more than ten years wide: " + width + " days");
    }
    double[] days = new double[(int) width];
    ordered.forEach((date, weight) -> days[(int) (date.toEpochDay() - first)] = weight);
    return new DateDistribution(Weights.of(first, days));
  }

  /**
   * A date that lies an uncertain number of calendar days after another.
   *
   * @param origin the day that 0 days leads to
   * @param days how many days later
   * @return the distribution
   */
  public static DateDistribution after(LocalDate origin, DayDistribution days) {
    return new DateDistribution(
        Weights.of(origin.plusDays(days.min()).toEpochDay(), days.probabilities()));
  }

  /** From a first date on, without a map in between. */
  static DateDistribution ofWeights(LocalDate first, double[] weights) {
    return new DateDistribution(Weights.of(first.toEpochDay(), weights));
  }

  /**
   * The first date that can happen.
   *
   * @return a date with a probability above 0
   */
  public LocalDate earliest() {
    return LocalDate.ofEpochDay(weights.first());
  }

  /**
   * The last date that can happen.
   *
   * @return a date with a probability above 0
   */
  public LocalDate latest() {
    return LocalDate.ofEpochDay(weights.last());
  }

  /**
   * How likely it happens on a date.
   *
   * @param date any date
   * @return from 0 to 1
   */
  public double probability(LocalDate date) {
    return weights.probability(date.toEpochDay());
  }

  /**
   * How likely it has happened by a date.
   *
   * @param date any date
   * @return the cumulative probability, {@code date} included; exactly 1 from {@code latest} on
   */
  public double by(LocalDate date) {
    return weights.atMost(date.toEpochDay());
  }

  /**
   * The date by which it has happened with a probability.
   *
   * @param probability above 0, up to 1, such as 0.95
   * @return the first date whose {@link #by} reaches it, see {@link Probability#reaches}
   * @throws IllegalArgumentException if {@code probability} is out of range
   */
  public LocalDate quantile(double probability) {
    return LocalDate.ofEpochDay(weights.quantile(probability));
  }

  /**
   * The date that is as likely met as missed.
   *
   * @return the quantile of 50 %
   */
  public LocalDate p50() {
    return quantile(0.5);
  }

  /**
   * The date that four of five meet.
   *
   * @return the quantile of 80 %
   */
  public LocalDate p80() {
    return quantile(0.8);
  }

  /**
   * The date that nineteen of twenty meet.
   *
   * @return the quantile of 95 %
   */
  public LocalDate p95() {
    return quantile(0.95);
  }

  /**
   * The calendar days from a date on.
   *
   * @param origin a date not after {@link #earliest}, such as that of the order
   * @return how many days later it happens
   * @throws IllegalArgumentException if it can happen before {@code origin}
   */
  public DayDistribution daysFrom(LocalDate origin) {
    long min = weights.first() - origin.toEpochDay();
    if (min < 0) {
      throw new IllegalArgumentException("it can happen on " + earliest() + ", before " + origin);
    }
    return DayDistribution.ofWeights(Math.toIntExact(min), weights.probabilities());
  }

  /**
   * The probabilities from {@link #earliest} to {@link #latest}, a date each, for loops over them.
   *
   * @return a copy; element 0 is that of {@code earliest}
   */
  public double[] probabilities() {
    return weights.probabilities();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateDistribution that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  /**
   * The quantiles that people ask for, such as {@code P50 2026-03-02, P80 2026-03-09, P95
   * 2026-03-20}; a certain date as that date.
   *
   * @return the text, in English
   */
  @Override
  public String toString() {
    return earliest().equals(latest())
        ? earliest().toString()
        : String.format(Locale.ROOT, "P50 %s, P80 %s, P95 %s", p50(), p80(), p95());
  }
}
