package io.github.kpi4j.amazonbr.inventory;

import java.util.Arrays;

/**
 * Adds up negative binomial (or Poisson) laws of one ratio φ and rising means without making a law
 * of each: what demand over an uncertain time is, thousands of times in a plan.
 *
 * <p>For a mean m, p(k + 1) / p(k) = (k·(1 − 1/φ) + m/φ) / (k + 1). Four means go through one loop,
 * so that their multiplications overlap and share the division. Each starts where less than 1e-12
 * of it lies below (a left tail is never heavier than the normal one) and ends where its masses
 * fall below 1e-12 of their greatest.
 */
final class CountMixture {
  private static final double CUT = 1e-12;
  private static final double DEVIATIONS_BELOW = 7.5;

  // The larger means start far down their left tail, the first of four where it begins to matter.
  private static final double START = 1e-250;

  private static final int LANES = 4;

  private final double[] weights;
  private final double[] means;
  private final double ratio;
  private double[] scratch = new double[1024];
  private double[] total = new double[256];
  private int first = Integer.MAX_VALUE;
  private int end;

  CountMixture(double[] weights, double[] means, double ratio) {
    this.weights = weights;
    this.means = means;
    this.ratio = ratio;
  }

  DiscreteLaw law() {
    for (int i = 0; i < means.length; i += LANES) {
      addFour(i);
    }
    return DiscreteLaw.scaled(first, Arrays.copyOfRange(total, first, end));
  }

  private double mean(int index) {
    return means[Math.min(index, means.length - 1)] / ratio;
  }

  private double weight(int index) {
    return index < means.length ? weights[index] : 0;
  }

  private void addFour(int index) {
    double slope = 1 - 1 / ratio;
    double b0 = mean(index);
    double b1 = mean(index + 1);
    double b2 = mean(index + 2);
    double b3 = mean(index + 3);
    int from =
        (int) Math.max(0, means[index] - DEVIATIONS_BELOW * StrictMath.sqrt(means[index] * ratio));
    double m0 = START;
    double m1 = START;
    double m2 = START;
    double m3 = START;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double peak = 0;
    int k = from;
    int at = 0;
    while (m3 > peak * CUT) {
      if (at == scratch.length) {
        scratch = Arrays.copyOf(scratch, 2 * at);
      }
      scratch[at] = m0;
      scratch[at + 1] = m1;
      scratch[at + 2] = m2;
      scratch[at + 3] = m3;
      at += LANES;
      s0 += m0;
      s1 += m1;
      s2 += m2;
      s3 += m3;
      peak = Math.max(peak, m3);
      double part = slope * k;
      k++;
      double inverse = 1.0 / k;
      m0 *= (part + b0) * inverse;
      m1 *= (part + b1) * inverse;
      m2 *= (part + b2) * inverse;
      m3 *= (part + b3) * inverse;
    }
    double c0 = weight(index) / s0;
    double c1 = weight(index + 1) / s1;
    double c2 = weight(index + 2) / s2;
    double c3 = weight(index + 3) / s3;
    total = total.length < k ? Arrays.copyOf(total, 2 * k) : total;
    int lane = 0;
    for (int value = from; value < k; value++) {
      total[value] +=
          c0 * scratch[lane]
              + c1 * scratch[lane + 1]
              + c2 * scratch[lane + 2]
              + c3 * scratch[lane + 3];
      lane += LANES;
    }
    first = Math.min(first, from);
    end = Math.max(end, k);
  }
}
