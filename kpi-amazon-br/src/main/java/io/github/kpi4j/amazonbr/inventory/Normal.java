package io.github.kpi4j.amazonbr.inventory;

/**
 * The standard normal law: density, distribution, quantile and loss, each within 1e-12 of the true
 * value (absolute) for |z| up to 30.
 */
public final class Normal {
  private static final double ROOT_OF_TWO_PI = 2.5066282746310002;

  /** Beyond it the continued fraction needs fewer steps than the series. */
  private static final double FAR = 5;

  private static final int FRACTION_STEPS = 60;
  private static final int REFINEMENTS = 3;

  private Normal() {}

  /**
   * The density, exp(−z²/2) / √(2π).
   *
   * @param z any number
   * @return 0.3989… at 0
   */
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
  }

  /**
   * The probability of at most z: Abramowitz and Stegun, Handbook of Mathematical Functions,
   * 26.2.11 (a series of positive terms) near zero and 26.2.14 (a continued fraction) far out.
   *
   * @param z any number
   * @return 0.5 at 0, 0.975 at 1.959964
   */
  public static double atMost(double z) {
    return z < 0 ? above(-z) : 1 - above(z);
  }

  /**
   * The probability of more than z.
   *
   * @param z any number
   * @return 0.5 at 0, 0.025 at 1.959964
   */
  public static double above(double z) {
    if (z < 0) {
      return 1 - above(-z);
    }
    return z > FAR ? farTail(z) : 0.5 - nearZero(z);
  }

  private static double nearZero(double z) {
    double term = z;
    double sum = z;
    for (int odd = 3; term > sum * 1e-18; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return density(z) * sum;
  }

  private static double farTail(double z) {
    double fraction = z;
    for (int k = FRACTION_STEPS; k > 0; k--) {
      fraction = z + k / fraction;
    }
    return density(z) / fraction;
  }

  /**
   * The z that is exceeded with probability 1 − p: Abramowitz and Stegun 26.2.23 as a first guess
   * (within 4.5e-4), refined by Halley's method.
   *
   * @param p between 0 and 1, neither of them
   * @return 0 for 0.5, 1.6448536269514722 for 0.95
   * @throws IllegalArgumentException if {@code p} is not between 0 and 1
   */
  public static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("no probability between 0 and 1: " + p);
    }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
  }

  private static double upperQuantile(double tail) {
    double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
    double top = 2.515517 + t * (0.802853 + t * 0.010328);
    double bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    double z = t - top / bottom;
    for (int i = 0; i < REFINEMENTS; i++) {
      double step = (above(z) - tail) / density(z);
      z += step / (1 - z * step / 2);
    }
    // At one half the refinement leaves a last bit on either side of zero.
    return Math.max(0, z);
  }

  /**
   * The standard loss, E[(Z − z)⁺]: the part of a standard normal demand that a stock of z misses
   * on average. Axsäter, Inventory Control, section 5.3; Snyder and Shen, Fundamentals of Supply
   * Chain Theory, appendix C.
   *
   * @param z any number
   * @return 0.3989… at 0, falling to 0
   */
  public static double loss(double z) {
    return density(z) - z * above(z);
  }
}
