package io.github.kpi4j.amazonbr.leadtime;

/**
 * Curves over least, likeliest and greatest number of days, cut into days. A curve stands on half a
 * day more at either end, and a day takes the area from half a day before it to half a day after.
 */
final class ThreePoints {
  /** Steps of Simpson's rule a day; even. */
  private static final int STEPS = 32;

  private ThreePoints() {}

  static void check(int min, int likely, int max) {
    if (min < 0 || likely < min || max < likely) {
      throw new IllegalArgumentException(
          "not in order from 0: min " + min + ", likely " + likely + ", max " + max);
    }
    if ((long) max - min >= Weights.WIDEST) {
      throw new IllegalArgumentException("more than ten years wide: " + min + " to " + max);
    }
  }

  static double[] triangular(int min, int likely, int max) {
    check(min, likely, max);
    double[] weights = new double[max - min + 1];
    for (int i = 0; i < weights.length; i++) {
      double day = (double) min + i;
      weights[i] = area(day + 0.5, min, likely, max) - area(day - 0.5, min, likely, max);
    }
    return weights;
  }

  /** The area of the triangle below a point. */
  private static double area(double point, int min, int likely, int max) {
    double low = min - 0.5;
    double high = max + 0.5;
    if (point <= likely) {
      return (point - low) * (point - low) / ((high - low) * (likely - low));
    }
    return 1 - (high - point) * (high - point) / ((high - low) * (high - likely));
  }

  static double[] pert(int min, int likely, int max) {
    check(min, likely, max);
    double width = max - min + 1.0;
    double mode = likely - min + 0.5;
    double rise = 4 * mode / width;
    double fall = 4 * (width - mode) / width;
    double[] weights = new double[max - min + 1];
    for (int i = 0; i < weights.length; i++) {
      double sum = 0;
      for (int step = 0; step <= STEPS; step++) {
        double x = (i + (double) step / STEPS) / width;
        double height = StrictMath.pow(x, rise) * StrictMath.pow(1 - x, fall);
        sum += height * simpson(step);
      }
      weights[i] = sum;
    }
    return weights;
  }

  private static int simpson(int step) {
    if (step == 0 || step == STEPS) {
      return 1;
    }
    return step % 2 == 0 ? 2 : 4;
  }
}
