package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is wanted of a product: the mean of each day and how it scatters.
 *
 * @param forecast the mean of each day
 * @param law how it scatters
 */
public record Demand(Forecast forecast, DemandLaw law) {
  /**
   * The law of demand over some days.
   *
   * @param days days of the forecast
   * @return whole units; always 0 for no days
   * @throws IllegalArgumentException if a day is not forecast
   */
  public DiscreteLaw over(DateRange days) {
    return law.over(mean(days));
  }

  /**
   * The law of demand over a time of random length, exactly: the mixture of the laws over every
   * possible length. Length and demand are independent of each other.
   *
   * @param from the first day
   * @param length in days, 0 or more
   * @return whole units
   * @throws IllegalArgumentException if a day is not forecast or a length is negative
   */
  public DiscreteLaw over(LocalDate from, DiscreteLaw length) {
    return law.over(length.probabilities(), forecast.means(from, length.first(), length.last()));
  }

  /**
   * A bound on how far demand over a random time exceeds a stock, much cheaper than its law:
   * E[exp(θ (D − stock))] for a θ near the best one. The probability of exceeding the stock is at
   * most that (Chernoff), what is missed on average at most that by θ·e.
   *
   * @param stock in units
   * @param from the first day
   * @param length in days, 0 or more
   * @return empty if the stock is not above the mean demand or the law has no such bound
   * @throws IllegalArgumentException if a day is not forecast or a length is negative
   */
  public Optional<ExcessBound> excess(int stock, LocalDate from, DiscreteLaw length) {
    double[] weights = length.probabilities();
    double[] means = forecast.means(from, length.first(), length.last());
    double mean = 0;
    double square = 0;
    for (int i = 0; i < means.length; i++) {
      mean += weights[i] * means[i];
      square += weights[i] * means[i] * means[i];
    }
    // The variance by mean, as the cumulant's second derivative at zero gives it.
    double small = 1e-3;
    double scatter = 2 * (law.cumulant(small) - small) / (small * small);
    double variance = square - mean * mean + scatter * mean;
    if (!(stock > mean && variance > 0 && scatter < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    double theta = (stock - mean) / variance;
    double cumulant = law.cumulant(theta);
    double moment = 0;
    for (int i = 0; i < means.length; i++) {
      moment += weights[i] * StrictMath.exp(means[i] * cumulant - theta * stock);
    }
    return moment < 1 ? Optional.of(new ExcessBound(theta, moment)) : Optional.empty();
  }

  /**
   * The mean demand of some days.
   *
   * @param days days of the forecast
   * @return in units
   * @throws IllegalArgumentException if a day is not forecast
   */
  public double mean(DateRange days) {
    return Millionths.toDouble(forecast.millionths(days));
  }
}
