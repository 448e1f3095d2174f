package io.github.kpi4j.quickstart.shop;

/** Parts of whole numbers, rounded half up, without a floating point in between. */
final class Shares {
  private Shares() {}

  /** So many thousandths of an amount of zero or more: 115 ‰ of 9,990 is 1,149. */
  static long perMille(long amount, long perMille) {
    return (amount * perMille + 500) / 1_000;
  }

  /** A value that moves evenly from one end to the other while {@code step} goes from 0 to n. */
  static int between(int from, int to, long step, long steps) {
    long at = Math.max(0, Math.min(step, steps));
    return Math.toIntExact(from + (to - from) * at / steps);
  }
}
