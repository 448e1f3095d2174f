package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far forecasts were off, over some periods of equal length. All sums are exact.
 *
 * @param periods how many, 1 or more
 * @param forecast the sum of the forecasts, in units
 * @param actual the sum of what was wanted, in units
 * @param absolute the sum of the absolute differences, in units
 * @param squares the sum of the squared differences
 * @param relative the sum of absolute differences by actual demand, over periods with demand
 * @param periodsWithDemand how many those are
 */
public record ForecastError(
    int periods,
    Rational forecast,
    Rational actual,
    Rational absolute,
    Rational squares,
    Rational relative,
    int periodsWithDemand) {
  private static final MathContext WORKING = MathContext.DECIMAL128;

  /**
   * What was forecast for a period and what came.
   *
   * @param forecast in units
   * @param actual in units, 0 or more
   */
  public record Pair(Rational forecast, Rational actual) {}

  /**
   * The error over some periods.
   *
   * @param pairs one or more
   * @return their sums
   * @throws IllegalArgumentException if there are none
   */
  public static ForecastError of(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("no periods");
    }
    Rational[] sums = new Rational[5];
    Arrays.fill(sums, Rational.ZERO);
    int withDemand = 0;
    for (Pair pair : pairs) {
      Rational off = pair.forecast().minus(pair.actual());
      sums[0] = sums[0].plus(pair.forecast());
      sums[1] = sums[1].plus(pair.actual());
      sums[2] = sums[2].plus(off.abs());
      sums[3] = sums[3].plus(off.times(off));
      if (pair.actual().signum() > 0) {
        sums[4] = sums[4].plus(off.abs().dividedBy(pair.actual()));
        withDemand++;
      }
    }
    return new ForecastError(pairs.size(), sums[0], sums[1], sums[2], sums[3], sums[4], withDemand);
  }

  /**
   * The mean absolute percentage error, over periods with demand only.
   *
   * @return a ratio, 0.25 for 25 %; empty if no period had demand
   */
  public Optional<Rational> mape() {
    return divided(relative, Rational.of(periodsWithDemand));
  }

  /**
   * The weighted absolute percentage error: all differences by all demand.
   *
   * @return a ratio; empty if nothing was wanted
   */
  public Optional<Rational> wape() {
    return divided(absolute, actual);
  }

  /**
   * By how much forecasts were too high: 0.1 is 10 % too high, −0.1 too low.
   *
   * @return a ratio; empty if nothing was wanted
   */
  public Optional<Rational> bias() {
    return divided(forecast.minus(actual), actual);
  }

  /**
   * The root of the mean squared difference.
   *
   * @param places 0 to 20
   * @return in units, half even
   */
  public BigDecimal rmse(int places) {
    BigDecimal mean = squares.dividedBy(Rational.of(periods)).round(30, Rounding.HALF_EVEN);
    return mean.sqrt(WORKING).setScale(places, Rounding.HALF_EVEN.mode());
  }

  /**
   * The variance of demand around its forecast by the mean forecast, which the demand laws ask for:
   * 1 for Poisson's law, more for demand in waves or a poor forecast.
   *
   * @return empty if nothing was forecast
   */
  public Optional<Rational> varianceRatio() {
    return divided(squares, forecast);
  }

  private static Optional<Rational> divided(Rational top, Rational bottom) {
    return bottom.signum() > 0 ? Optional.of(top.dividedBy(bottom)) : Optional.empty();
  }
}
