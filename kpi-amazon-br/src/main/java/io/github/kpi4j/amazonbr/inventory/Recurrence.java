package io.github.kpi4j.amazonbr.inventory;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Builds laws from the ratio of neighbouring probabilities, outwards from the mode: no factorial is
 * ever needed and nothing overflows.
 */
final class Recurrence {
  /** Masses below this part of the greatest are cut. */
  private static final double CUT = 1e-17;

  /** Beyond these deviations a normal law has less than 1e-16 left. */
  private static final double FAR = 8.5;

  private static final double LARGEST_MEAN = 50_000_000;

  private Recurrence() {}

  static DiscreteLaw poisson(double mean) {
    checkMean(mean);
    return mean == 0 ? DiscreteLaw.always(0) : grow((int) mean, mean, k -> mean / (k + 1));
  }

  static DiscreteLaw negativeBinomial(double mean, double ratio) {
    checkMean(mean);
    checkRatio(ratio);
    if (mean == 0 || ratio == 1) {
      return poisson(mean);
    }
    double size = mean / (ratio - 1);
    double q = 1 - 1 / ratio;
    int mode = (int) Math.max(0, (size - 1) * (ratio - 1));
    return grow(mode, mean * ratio, k -> (k + size) / (k + 1) * q);
  }

  static void checkMean(double mean) {
    if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
      throw new IllegalArgumentException("no mean demand: " + mean);
    }
  }

  static void checkRatio(double ratio) {
    if (!(ratio >= 1) || Double.isInfinite(ratio)) {
      throw new IllegalArgumentException("variance by mean is below 1: " + ratio);
    }
  }

  /** {@code up} gives p(k + 1) / p(k). */
  private static DiscreteLaw grow(int mode, double variance, IntToDoubleFunction up) {
    int room = (int) (12 * StrictMath.sqrt(variance)) + 24;
    double[] below = new double[Math.min(mode, room)];
    int down = 0;
    double mass = 1;
    for (int k = mode; k > 0; k--) {
      mass /= up.applyAsDouble(k - 1);
      if (mass < CUT) {
        break;
      }
      below = down == below.length ? Arrays.copyOf(below, 2 * down) : below;
      below[down++] = mass;
    }
    double[] masses = new double[down + 1 + room];
    for (int i = 0; i < down; i++) {
      masses[i] = below[down - 1 - i];
    }
    int used = down;
    masses[used++] = 1;
    mass = 1;
    for (int k = mode; ; k++) {
      mass *= up.applyAsDouble(k);
      if (mass < CUT) {
        break;
      }
      masses = used == masses.length ? Arrays.copyOf(masses, 2 * used) : masses;
      masses[used++] = mass;
    }
    return DiscreteLaw.scaled(mode - down, Arrays.copyOf(masses, used));
  }

  static DiscreteLaw normal(NormalDemand demand) {
    double mean = demand.mean();
    double deviation = demand.deviation();
    checkMean(mean);
    if (deviation == 0) {
      return DiscreteLaw.always((int) StrictMath.rint(mean));
    }
    int low = (int) Math.max(0, mean - FAR * deviation);
    int high = (int) (mean + FAR * deviation) + 1;
    double[] masses = new double[high - low + 1];
    double before = 0;
    for (int k = low; k <= high; k++) {
      double upTo = Normal.atMost((k + 0.5 - mean) / deviation);
      masses[k - low] = Math.max(0, upTo - before);
      before = upTo;
    }
    return DiscreteLaw.scaled(low, masses);
  }
}
