package io.github.kpi4j.amazonbr.leadtime;

import java.util.Arrays;

/**
 * Probabilities of a run of whole numbers. The last cumulative one is exactly 1, both ends have a
 * probability above 0, and equal input gives equal bits.
 */
final class Weights {
  /** Ten years of days: more is a mistake, and would take memory for nothing. */
  static final int WIDEST = 3660;

  private final long first;
  private final double[] probabilities;
  private final double[] cumulative;

  private Weights(long first, double[] weights) {
    this.first = first;
    this.cumulative = weights.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    double total = cumulative[cumulative.length - 1];
    this.probabilities = weights.clone();
    for (int i = 0; i < weights.length; i++) {
      probabilities[i] /= total;
      cumulative[i] /= total;
    }
  }

  /** Makes the weights sum to 1, and leaves out what has none at either end. */
  static Weights of(long first, double[] weights) {
    int from = 0;
    int to = weights.length;
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("a weight is " + weight);
      }
    }
    while (from < to && weights[from] == 0) {
      from++;
    }
    while (to > from && weights[to - 1] == 0) {
      to--;
    }
    if (from == to) {
      throw new IllegalArgumentException("no weight is above 0");
    }
    if (to - from > WIDEST) {
      throw new IllegalArgumentException("more than ten years wide: " + (to - from) + " days");
    }
    return new Weights(first + from, Arrays.copyOfRange(weights, from, to));
  }

  long first() {
    return first;
  }

  long last() {
    return first + probabilities.length - 1;
  }

  double probability(long number) {
    return number < first || number > last() ? 0 : probabilities[(int) (number - first)];
  }

  double atMost(long number) {
    if (number < first) {
      return 0;
    }
    return number >= last() ? 1 : cumulative[(int) (number - first)];
  }

  /** The least number whose cumulative probability reaches the wanted one. */
  long quantile(double wanted) {
    if (!(wanted > 0 && wanted <= 1)) {
      throw new IllegalArgumentException("no probability above 0, up to 1: " + wanted);
    }
    int i = 0;
    while (!Probability.reaches(cumulative[i], wanted)) {
      i++;
    }
    return first + i;
  }

  /** How far the mean is from the first number: small, so that squares of it stay exact enough. */
  double meanFromFirst() {
    double mean = 0;
    for (int i = 0; i < probabilities.length; i++) {
      mean += i * probabilities[i];
    }
    return mean;
  }

  double variance() {
    double mean = meanFromFirst();
    double variance = 0;
    for (int i = 0; i < probabilities.length; i++) {
      variance += (i - mean) * (i - mean) * probabilities[i];
    }
    return variance;
  }

  double[] probabilities() {
    return probabilities.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights that
        && first == that.first
        && Arrays.equals(probabilities, that.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(first) + Arrays.hashCode(probabilities);
  }
}
