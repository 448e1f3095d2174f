package io.github.kpi4j.amazonbr.inventory;

/**
 * A normal demand over some time, in units; fractions and, in theory, negative demand included.
 *
 * @param mean the mean, in units
 * @param deviation the standard deviation, in units, 0 or more
 */
public record NormalDemand(double mean, double deviation) {
  /**
   * Checks the deviation.
   *
   * @param mean the mean
   * @param deviation the standard deviation
   * @throws IllegalArgumentException if one is no finite number or the deviation is negative
   */
  public NormalDemand {
    if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation < 0) {
      throw new IllegalArgumentException("no demand: mean " + mean + ", deviation " + deviation);
    }
  }

  /**
   * The demand over several such times, independent of each other.
   *
   * @param times how many, 0 or more, fractions allowed
   * @return the mean times {@code times}, the deviation times its root
   */
  public NormalDemand over(double times) {
    return new NormalDemand(mean * times, deviation * StrictMath.sqrt(times));
  }

  /**
   * The demand over a lead time that varies itself: mean d·L, variance L·σ_d² + d²·σ_L² (Silver,
   * Pyke and Thomas, Inventory and Production Management in Supply Chains, 6.10; Chopra and Meindl,
   * Supply Chain Management, 12.3).
   *
   * @param leadTime its mean, in the times that this demand is for
   * @param leadTimeDeviation its standard deviation, in the same
   * @return the demand over the lead time
   */
  public NormalDemand over(double leadTime, double leadTimeDeviation) {
    double variance =
        leadTime * deviation * deviation + mean * mean * leadTimeDeviation * leadTimeDeviation;
    return new NormalDemand(mean * leadTime, StrictMath.sqrt(variance));
  }

  /**
   * The stock that meets all demand with a probability.
   *
   * @param probability between 0 and 1, neither of them
   * @return mean + z·deviation
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public double quantile(double probability) {
    return mean + Normal.quantile(probability) * deviation;
  }

  /**
   * The demand that a stock misses on average, E[(D − stock)⁺].
   *
   * @param stock in units
   * @return 0.2499… units for a stock of 11, a mean of 8 and a deviation of 3
   */
  public double loss(double stock) {
    return deviation == 0
        ? Math.max(0, mean - stock)
        : deviation * Normal.loss((stock - mean) / deviation);
  }
}
