package io.github.kpi4j.amazonbr.demand;

/**
 * A bound on the demand beyond a stock: E[exp(θ(D − stock))].
 *
 * @param theta above 0
 * @param moment above 0
 */
public record ExcessBound(double theta, double moment) {
  /**
   * The most that demand can be above the stock on average, since x⁺ is at most exp(θx) / (θe).
   *
   * @return in units
   */
  public double shortage() {
    return moment / (theta * StrictMath.E);
  }
}
