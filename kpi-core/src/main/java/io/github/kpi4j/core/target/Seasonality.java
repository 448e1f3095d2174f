package io.github.kpi4j.core.target;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;

/**
 * How sales spread over the days of a year. Only the relation of weights counts: with a weight of
 * 20 for one month and 10 for another the first gets twice as much of a target.
 */
@FunctionalInterface
public interface Seasonality {
  /**
   * The weight of some days.
   *
   * @param days any run of days
   * @return the sum of the weights of the days, above zero unless there is no day
   */
  Rational weight(DateRange days);
}
