package io.github.kpi4j.amazonbr.leadtime;

import io.github.kpi4j.amazonbr.inventory.DiscreteLaw;

/**
 * How probabilities are compared. They are doubles, since they decide no money; each is within
 * {@link #TOLERANCE} of the exact value for up to a dozen legs of up to ten years.
 */
public final class Probability {
  /** What two ways to calculate the same probability may differ by: 1e-12, as everywhere here. */
  public static final double TOLERANCE = DiscreteLaw.TOLERANCE;

  private Probability() {}

  /**
   * Whether a probability is as high as wanted, so that four of five shipments reach 80 %.
   *
   * @param probability what was calculated
   * @param wanted what it should be at least
   * @return true also if it is less by no more than {@link #TOLERANCE}
   */
  public static boolean reaches(double probability, double wanted) {
    return probability >= wanted - TOLERANCE;
  }
}
