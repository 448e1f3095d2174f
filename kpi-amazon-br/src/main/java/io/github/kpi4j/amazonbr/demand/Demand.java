package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    List<DiscreteLaw> laws = new ArrayList<>();
    double[] weights = new double[length.last() - length.first() + 1];
    for (int days = length.first(); days <= length.last(); days++) {
      double weight = length.probability(days);
      if (weight > 0) {
        weights[laws.size()] = weight;
        laws.add(over(new DateRange(from, from.plusDays(days))));
      }
    }
    return DiscreteLaw.mixture(Arrays.copyOf(weights, laws.size()), laws);
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
