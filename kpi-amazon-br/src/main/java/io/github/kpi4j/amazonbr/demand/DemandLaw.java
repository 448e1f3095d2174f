package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.amazonbr.inventory.NormalDemand;
import io.github.kpi4j.core.value.Rational;
import java.util.Arrays;
import java.util.List;

/**
 * How demand scatters around its mean: the kind of law that it has over any time. Days are
 * independent of each other given the mean, and the law of several days is exactly that of their
 * sum.
 */
public sealed interface DemandLaw {
  /**
   * The law of demand with a mean.
   *
   * @param mean in units, 0 or more
   * @return whole units
   */
  DiscreteLaw over(double mean);

  /**
   * The law of demand with one of several means.
   *
   * @param weights 0 or more each, not all zero
   * @param means as many, in units, 0 or more
   * @return whole units
   */
  default DiscreteLaw over(double[] weights, double[] means) {
    return DiscreteLaw.mixture(weights, Arrays.stream(means).mapToObj(this::over).toList());
  }

  /**
   * The cumulant generating function by mean: ln E[exp(θD)] is the mean times this, for every mean.
   *
   * @param theta above 0
   * @return above {@code theta}; infinite where there is none, or none that is linear in the mean
   */
  default double cumulant(double theta) {
    return Double.POSITIVE_INFINITY;
  }

  /** Independent customers: Poisson's law. */
  record Poisson() implements DemandLaw {
    @Override
    public DiscreteLaw over(double mean) {
      return DiscreteLaw.poisson(mean);
    }

    @Override
    public DiscreteLaw over(double[] weights, double[] means) {
      return DiscreteLaw.negativeBinomialMixture(weights, means, 1);
    }

    @Override
    public double cumulant(double theta) {
      return StrictMath.exp(theta) - 1;
    }
  }

  /**
   * Demand in waves: the negative binomial law.
   *
   * @param varianceRatio variance by mean, 1 or more
   */
  record NegativeBinomial(Rational varianceRatio) implements DemandLaw {
    /**
     * Checks the ratio.
     *
     * @param varianceRatio variance by mean
     * @throws IllegalArgumentException if it is below 1
     */
    public NegativeBinomial {
      if (varianceRatio.compareTo(Rational.ONE) < 0) {
        throw new IllegalArgumentException("variance by mean is below 1: " + varianceRatio);
      }
    }

    @Override
    public DiscreteLaw over(double mean) {
      return DiscreteLaw.negativeBinomial(mean, number(varianceRatio));
    }

    @Override
    public DiscreteLaw over(double[] weights, double[] means) {
      return DiscreteLaw.negativeBinomialMixture(weights, means, number(varianceRatio));
    }

    @Override
    public double cumulant(double theta) {
      double more = number(varianceRatio) - 1;
      double rest = 1 - more * (StrictMath.exp(theta) - 1);
      if (more == 0) {
        return new Poisson().cumulant(theta);
      }
      return rest > 0 ? -StrictMath.log(rest) / more : Double.POSITIVE_INFINITY;
    }
  }

  /**
   * Large and even demand: the normal law, in whole units and never below zero.
   *
   * @param varianceRatio variance by mean, 0 or more
   */
  record Normal(Rational varianceRatio) implements DemandLaw {
    /**
     * Checks the ratio.
     *
     * @param varianceRatio variance by mean
     * @throws IllegalArgumentException if it is negative
     */
    public Normal {
      if (varianceRatio.signum() < 0) {
        throw new IllegalArgumentException("negative variance: " + varianceRatio);
      }
    }

    @Override
    public DiscreteLaw over(double mean) {
      double deviation = StrictMath.sqrt(mean * number(varianceRatio));
      return DiscreteLaw.normal(new NormalDemand(mean, deviation));
    }
  }

  /**
   * Demand as it was seen: the sum of as many independent days as the mean is times that of the
   * day. Between two whole numbers of days it is one or the other, with the probabilities that keep
   * the mean.
   *
   * @param day the law of an ordinary day, with a mean above 0
   */
  record Empirical(DiscreteLaw day) implements DemandLaw {
    /**
     * Checks the mean.
     *
     * @param day the law of an ordinary day
     * @throws IllegalArgumentException if the mean is not above zero
     */
    public Empirical {
      if (!(day.mean() > 0)) {
        throw new IllegalArgumentException("no demand on an ordinary day: " + day);
      }
    }

    @Override
    public DiscreteLaw over(double mean) {
      double days = mean / day.mean();
      int whole = (int) days;
      DiscreteLaw fewer = day.times(whole);
      double[] weights = {whole + 1 - days, days - whole};
      return DiscreteLaw.mixture(weights, List.of(fewer, fewer.plus(day)));
    }
  }

  /**
   * The law that fits how far forecasts were off.
   *
   * @param error over periods of a length that matters, such as a week
   * @return negative binomial with the variance that was seen; Poisson's if there was less than
   *     that, or nothing forecast
   */
  static DemandLaw fitting(ForecastError error) {
    return error
        .varianceRatio()
        .filter(ratio -> ratio.compareTo(Rational.ONE) > 0)
        .<DemandLaw>map(NegativeBinomial::new)
        .orElseGet(Poisson::new);
  }

  private static double number(Rational ratio) {
    return Millionths.toDouble(ratio);
  }
}
