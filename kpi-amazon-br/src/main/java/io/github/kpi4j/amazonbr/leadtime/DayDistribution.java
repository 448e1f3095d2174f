package io.github.kpi4j.amazonbr.leadtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How many whole days something takes, each number with its probability.
 *
 * <p>The numbers are finitely many and none is negative. The probabilities sum to 1: {@link
 * #atMost} of the longest is exactly 1.0. What the days are (all days, or business days of some
 * calendar) is said by whoever holds the distribution. Immutable; equal input gives equal bits.
 */
public final class DayDistribution {
  private final Weights weights;

  private DayDistribution(Weights weights) {
    this.weights = weights;
  }

  /**
   * Always the same.
   *
   * @param days 0 or more
   * @return that number with probability 1
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public static DayDistribution fixed(int days) {
    return ofWeights(days, 1);
  }

  /**
   * Consecutive numbers of days with weights in any scale: {@code ofWeights(3, 1, 2, 1)} is 3, 4 or
   * 5 days with 25, 50 and 25 %.
   *
   * @param first the number of days that the first weight is for
   * @param weights each 0 or more, at least one of them above 0
   * @return the distribution
   * @throws IllegalArgumentException if a day or a weight is negative, no weight is above 0, a
   *     weight is no number, or the range is wider than ten years
   */
  public static DayDistribution ofWeights(int first, double... weights) {
    Weights made = Weights.of(first, weights);
    if (made.first() < 0) {
      throw new IllegalArgumentException("a negative number of days: " + made.first());
    }
    return new DayDistribution(made);
  }

  /**
   * Every number of days from one to another, equally likely: all that a bare range says.
   *
   * @param min the least number of days
   * @param max the greatest, not less than {@code min}
   * @return the distribution
   * @throws IllegalArgumentException if the numbers are negative or in the wrong order
   */
  public static DayDistribution uniform(int min, int max) {
    ThreePoints.check(min, min, max);
    double[] weights = new double[max - min + 1];
    Arrays.fill(weights, 1);
    return ofWeights(min, weights);
  }

  /**
   * A triangle over least, likeliest and greatest. The triangle stands on half a day more at either
   * end and each day takes the area above it, so {@code min} and {@code max} themselves can happen
   * and {@code triangular(5, 5, 5)} is {@code fixed(5)}.
   *
   * @param min the least number of days
   * @param likely the likeliest
   * @param max the greatest
   * @return the distribution
   * @throws IllegalArgumentException if the numbers are negative or in the wrong order
   */
  public static DayDistribution triangular(int min, int likely, int max) {
    return ofWeights(min, ThreePoints.triangular(min, likely, max));
  }

  /**
   * A PERT (beta) curve over least, likeliest and greatest: nearer to the likeliest than a
   * triangle, with a mean of about (min + 4 likely + max) / 6. Cut into days as {@link
   * #triangular}, each area by Simpson's rule, to about nine digits.
   *
   * @param min the least number of days
   * @param likely the likeliest
   * @param max the greatest
   * @return the distribution
   * @throws IllegalArgumentException if the numbers are negative or in the wrong order
   */
  public static DayDistribution pert(int min, int likely, int max) {
    return ofWeights(min, ThreePoints.pert(min, likely, max));
  }

  /**
   * As often as it was seen.
   *
   * @param observed numbers of days, in any order, each as often as it happened
   * @return each number with its share
   * @throws IllegalArgumentException if nothing was observed, a number is negative, or they lie
   *     more than ten years apart
   */
  public static DayDistribution empirical(Collection<Integer> observed) {
    if (observed.isEmpty()) {
      throw new IllegalArgumentException("nothing was observed");
    }
    int min = Collections.min(observed);
    long width = (long) Collections.max(observed) - min + 1;
    if (width > Weights.WIDEST) {
      throw new IllegalArgumentException("more than ten years wide: " + width + " days");
    }
    double[] counts = new double[(int) width];
    observed.forEach(days -> counts[days - min]++);
    return ofWeights(min, counts);
  }

  /**
   * One of several ways, each with its weight, such as the channels of customs.
   *
   * @param ways how long each way takes and how often it happens
   * @return the mixture: each day's probability is the weighted mean over the ways
   * @throws IllegalArgumentException if no way has a weight above 0
   */
  public static DayDistribution mixture(List<Way> ways) {
    double[] weights =
        new double[ways.stream().mapToInt(way -> way.days().max()).max().orElse(0) + 1];
    for (Way way : ways) {
      for (int day = way.days().min(); day <= way.days().max(); day++) {
        weights[day] += way.days().probability(day) * way.weight();
      }
    }
    return ofWeights(0, weights);
  }

  /**
   * One way of several.
   *
   * @param days how long it takes
   * @param weight how often it happens, in the same scale as the other ways; 0 or more
   */
  public record Way(DayDistribution days, double weight) {
    /**
     * Checks the weight.
     *
     * @param days how long it takes
     * @param weight how often it happens
     * @throws IllegalArgumentException if the weight is negative or no number
     */
    public Way {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight is " + weight);
      }
    }
  }

  /**
   * The shortest that can happen.
   *
   * @return 0 or more
   */
  public int min() {
    return (int) weights.first();
  }

  /**
   * The longest that can happen.
   *
   * @return not less than {@link #min}
   */
  public int max() {
    return (int) weights.last();
  }

  /**
   * How likely a number of days is.
   *
   * @param days any number
   * @return from 0 to 1; 0 outside {@code min} to {@code max}
   */
  public double probability(int days) {
    return weights.probability(days);
  }

  /**
   * How likely it takes no longer.
   *
   * @param days any number
   * @return the cumulative probability, {@code days} included; exactly 1 from {@code max} on
   */
  public double atMost(int days) {
    return weights.atMost(days);
  }

  /**
   * The number of days that suffices with a probability.
   *
   * @param probability above 0, up to 1, such as 0.95
   * @return the least number whose {@link #atMost} reaches it, see {@link Probability#reaches}
   * @throws IllegalArgumentException if {@code probability} is out of range
   */
  public int quantile(double probability) {
    return (int) weights.quantile(probability);
  }

  /**
   * The mean.
   *
   * @return in days
   */
  public double mean() {
    return min() + weights.meanFromFirst();
  }

  /**
   * The mean squared distance from the mean.
   *
   * @return in days squared; 0 for a fixed number
   */
  public double variance() {
    return weights.variance();
  }

  /**
   * The sum of this and something that takes its time independently of it, in days of the same
   * kind.
   *
   * @param next what comes after
   * @return the convolution of both
   * @throws IllegalArgumentException if the sum is wider than ten years
   */
  public DayDistribution plus(DayDistribution next) {
    double[] one = weights.probabilities();
    double[] other = next.weights.probabilities();
    double[] sum = new double[one.length + other.length - 1];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        sum[i + j] += one[i] * other[j];
      }
    }
    return ofWeights(Math.addExact(min(), next.min()), sum);
  }

  /**
   * The probabilities from {@link #min} to {@link #max}, for loops over them.
   *
   * @return a copy; element 0 is that of {@code min}
   */
  public double[] probabilities() {
    return weights.probabilities();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayDistribution that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  /**
   * The range and the mean, such as {@code 3–8 days, mean 4.6}; a fixed number as {@code 3 days}.
   *
   * @return the text, in English
   */
  @Override
  public String toString() {
    return min() == max()
        ? min() + " days"
        : String.format(Locale.ROOT, "%d–%d days, mean %.1f", min(), max(), mean());
  }
}
