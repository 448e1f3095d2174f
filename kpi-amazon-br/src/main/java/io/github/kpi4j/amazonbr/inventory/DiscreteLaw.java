package io.github.kpi4j.amazonbr.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A law of whole numbers with finitely many values: demand in units, a lead time in days.
 *
 * <p>Endless laws (Poisson, negative binomial, normal) are cut where less than 1e-12 is left and
 * scaled to a sum of one. A probability counts as reached when it is missed by at most {@link
 * #TOLERANCE}, so that a sum that should be exactly 0.95 is not missed for its last bit.
 */
public final class DiscreteLaw {
  /** By how much a probability may be missed and still count as reached: 1e-12. */
  public static final double TOLERANCE = 1e-12;

  private static final double SUM_TOLERANCE = 1e-9;

  private final int first;
  private final double[] mass;

  private DiscreteLaw(int first, double[] mass) {
    this.first = first;
    this.mass = mass;
  }

  /**
   * A law given by its probabilities.
   *
   * @param first the value of the first of them
   * @param probabilities of {@code first}, {@code first + 1} and so on; copied
   * @return the law, its sum made exactly one but for rounding
   * @throws IllegalArgumentException if one is negative or the sum is not one within 1e-9
   */
  public static DiscreteLaw of(int first, double[] probabilities) {
    double sum = 0;
    for (double p : probabilities) {
      if (!(p >= 0)) {
        throw new IllegalArgumentException("no probability: " + p);
      }
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("probabilities add up to " + sum);
    }
    return scaled(first, probabilities.clone());
  }

  /** Makes the masses add up to one and drops zeros at both ends; keeps the array. */
  static DiscreteLaw scaled(int first, double[] masses) {
    int from = 0;
    int to = masses.length;
    while (from < to - 1 && masses[from] == 0) {
      from++;
    }
    while (to > from + 1 && masses[to - 1] == 0) {
      to--;
    }
    double[] mass = to - from == masses.length ? masses : Arrays.copyOfRange(masses, from, to);
    double sum = 0;
    for (double m : mass) {
      sum += m;
    }
    for (int i = 0; i < mass.length; i++) {
      mass[i] /= sum;
    }
    return new DiscreteLaw(first + from, mass);
  }

  /**
   * Always the same value.
   *
   * @param value the value
   * @return its law
   */
  public static DiscreteLaw always(int value) {
    return new DiscreteLaw(value, new double[] {1});
  }

  /**
   * Poisson's law, for demand by independent customers.
   *
   * @param mean 0 or more; the variance is the same
   * @return the law
   * @throws IllegalArgumentException if the mean is negative or not finite
   */
  public static DiscreteLaw poisson(double mean) {
    return Recurrence.poisson(mean);
  }

  /**
   * The negative binomial law, for demand that comes in waves. Sums of independent ones with the
   * same ratio are of the same kind, as those of Poisson's are.
   *
   * @param mean 0 or more
   * @param ratio variance by mean, 1 or more; 1 is Poisson's law
   * @return the law
   * @throws IllegalArgumentException if the mean is negative, the ratio below 1 or one not finite
   */
  public static DiscreteLaw negativeBinomial(double mean, double ratio) {
    return Recurrence.negativeBinomial(mean, ratio);
  }

  /**
   * A normal law in whole units: each has the probability of the half unit on either side of it,
   * zero also that of everything below.
   *
   * @param demand mean and deviation, the mean not negative
   * @return the law; its mean is a little above that given if negative demand was likely
   * @throws IllegalArgumentException if the mean is negative
   */
  public static DiscreteLaw normal(NormalDemand demand) {
    return Recurrence.normal(demand);
  }

  /**
   * One of several laws, drawn with given weights.
   *
   * @param weights 0 or more each, not all zero; need not add up to one
   * @param laws as many
   * @return the mixture
   * @throws IllegalArgumentException if there are not as many weights as laws, or none
   */
  public static DiscreteLaw mixture(double[] weights, List<DiscreteLaw> laws) {
    if (weights.length != laws.size() || laws.isEmpty()) {
      throw new IllegalArgumentException(weights.length + " weights, " + laws.size() + " laws");
    }
    int low = laws.stream().mapToInt(DiscreteLaw::first).min().orElseThrow();
    int high = laws.stream().mapToInt(DiscreteLaw::last).max().orElseThrow();
    double[] mass = new double[high - low + 1];
    for (int i = 0; i < weights.length; i++) {
      DiscreteLaw law = laws.get(i);
      int shift = law.first - low;
      for (int k = 0; k < law.mass.length; k++) {
        mass[shift + k] += weights[i] * law.mass[k];
      }
    }
    return scaled(low, mass);
  }

  /**
   * The mixture of negative binomial laws with one ratio and rising means: the same as {@link
   * #mixture} of {@link #negativeBinomial} ones within 1e-11, several times as fast.
   *
   * @param weights 0 or more each, not all zero; need not add up to one
   * @param means as many, 0 or more, none below the one before
   * @param ratio variance by mean, 1 or more; 1 mixes Poisson's laws
   * @return the mixture
   * @throws IllegalArgumentException if there are not as many weights as means, or none, or a
   *     figure is out of its range
   */
  public static DiscreteLaw negativeBinomialMixture(
      double[] weights, double[] means, double ratio) {
    if (weights.length != means.length || weights.length == 0) {
      throw new IllegalArgumentException(weights.length + " weights, " + means.length + " means");
    }
    Recurrence.checkRatio(ratio);
    for (int i = 0; i < means.length; i++) {
      Recurrence.checkMean(means[i]);
      if (!(weights[i] >= 0) || (i > 0 && means[i] < means[i - 1])) {
        throw new IllegalArgumentException("weight " + weights[i] + ", mean " + means[i]);
      }
    }
    return new CountMixture(weights, means, ratio).law();
  }

  /**
   * The least value that is possible.
   *
   * @return with a probability above zero
   */
  public int first() {
    return first;
  }

  /**
   * The greatest value that is possible.
   *
   * @return with a probability above zero
   */
  public int last() {
    return first + mass.length - 1;
  }

  /**
   * The probability of a value.
   *
   * @param value any
   * @return 0 outside of {@link #first()} to {@link #last()}
   */
  public double probability(int value) {
    return value < first || value > last() ? 0 : mass[value - first];
  }

  /**
   * All probabilities.
   *
   * @return a copy, from {@link #first()} to {@link #last()}
   */
  public double[] probabilities() {
    return mass.clone();
  }

  /**
   * The probability of a value or less.
   *
   * @param value any
   * @return 0 to 1
   */
  public double atMost(int value) {
    double sum = 0;
    int end = Math.min(mass.length - 1, value - first);
    for (int i = 0; i <= end; i++) {
      sum += mass[i];
    }
    return Math.min(1, sum);
  }

  /**
   * The least value that is not exceeded with a probability.
   *
   * @param probability 0 to 1; 0 gives {@link #first()}, 1 {@link #last()}
   * @return the smallest v with {@code atMost(v) >= probability - TOLERANCE}
   * @throws IllegalArgumentException if it is no probability
   */
  public int quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability: " + probability);
    }
    if (probability == 1) {
      return last();
    }
    double sum = 0;
    for (int i = 0; i < mass.length - 1; i++) {
      sum += mass[i];
      if (sum >= probability - TOLERANCE) {
        return first + i;
      }
    }
    return last();
  }

  /**
   * The mean.
   *
   * @return in the unit of the values
   */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < mass.length; i++) {
      sum += mass[i] * i;
    }
    return first + sum;
  }

  /**
   * The variance.
   *
   * @return in the square of the unit, 0 or more
   */
  public double variance() {
    double shift = mean() - first;
    double sum = 0;
    for (int i = 0; i < mass.length; i++) {
      sum += mass[i] * (i - shift) * (i - shift);
    }
    return sum;
  }

  /**
   * What a stock misses on average, E[(D − stock)⁺]: expected backorders or lost sales.
   *
   * @param stock in units, any
   * @return in units, 0 from {@link #last()} on
   */
  public double shortage(int stock) {
    double sum = 0;
    for (int i = Math.max(0, stock - first + 1); i < mass.length; i++) {
      sum += mass[i] * (first + i - stock);
    }
    return sum;
  }

  /**
   * What is left of a stock on average, E[(stock − D)⁺].
   *
   * @param stock in units, any
   * @return in units, 0 up to {@link #first()}
   */
  public double leftover(int stock) {
    double sum = 0;
    int end = Math.min(mass.length, stock - first);
    for (int i = 0; i < end; i++) {
      sum += mass[i] * (stock - first - i);
    }
    return sum;
  }

  /**
   * The law given that the value is not below a bound.
   *
   * @param least the bound
   * @return empty if that cannot be
   */
  public Optional<DiscreteLaw> from(int least) {
    if (least > last()) {
      return Optional.empty();
    }
    int cut = Math.max(0, least - first);
    return Optional.of(scaled(first + cut, Arrays.copyOfRange(mass, cut, mass.length)));
  }

  /**
   * The sum of two independent values.
   *
   * @param other the other's law
   * @return the convolution
   */
  public DiscreteLaw plus(DiscreteLaw other) {
    double[] sum = new double[mass.length + other.mass.length - 1];
    for (int i = 0; i < mass.length; i++) {
      for (int j = 0; j < other.mass.length; j++) {
        sum[i + j] += mass[i] * other.mass[j];
      }
    }
    return scaled(first + other.first, sum);
  }

  /**
   * The sum of several independent values of this law.
   *
   * @param count how many, 0 or more; none adds up to zero
   * @return their sum's law
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public DiscreteLaw times(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("negative count: " + count);
    }
    if (count == 0) {
      return always(0);
    }
    DiscreteLaw half = times(count / 2);
    DiscreteLaw twice = half.plus(half);
    return count % 2 == 0 ? twice : twice.plus(this);
  }

  /**
   * The ends, mean and variance, for people.
   *
   * @return such as {@code 3 to 41, mean 18.0, variance 18.0}
   */
  @Override
  public String toString() {
    return first + " to " + last() + ", mean " + mean() + ", variance " + variance();
  }
}
