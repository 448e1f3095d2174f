package io.github.kpi4j.amazonbr.leadtime;

/**
 * Curves over least, likeliest and greatest number of days. A curve reaches the ground a day beyond
 * either end, and a day weighs as much as the curve is high above it: so both ends can happen, and
 * no day weighs more than the likeliest.
 */
final class ThreePoints {
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
    double rise = likely - min + 1.0;
    double fall = max - likely + 1.0;
    double[] weights = new double[max - min + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.min((i + 1) / rise, (weights.length - i) / fall);
    }
    return weights;
  }

  static double[] pert(int min, int likely, int max) {
    check(min, likely, max);
    double rise = likely - min + 1.0;
    double fall = max - likely + 1.0;
    double width = rise + fall;
    double[] weights = new double[max - min + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          StrictMath.pow((i + 1) / rise, 4 * rise / width)
              * StrictMath.pow((weights.length - i) / fall, 4 * fall / width);
    }
    return weights;
  }
}
