package io.github.kpi4j.quickstart.shop;

import java.util.SplittableRandom;

/**
 * Repeatable chance in whole numbers.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is drawn from: its sequence is specified by its
 * mixing function, while the algorithms behind bounded and floating draws have been rewritten
 * between releases of the JDK.
 */
final class Dice {
  private final SplittableRandom source;

  Dice(long seed) {
    source = new SplittableRandom(seed);
  }

  /** Dice of their own for one concern, so that a new draw in it does not disturb the others. */
  Dice child() {
    return new Dice(source.nextLong());
  }

  /** A number from 0 to {@code bound} - 1, for a bound of at least 1. */
  int below(int bound) {
    // 31 random bits times the bound fit a long; the shift keeps the whole part of the share.
    return (int) (((source.nextLong() >>> 33) * bound) >>> 31);
  }

  /** A number between two, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Whether something happens that does so {@code perMille} times in a thousand. */
  boolean chance(int perMille) {
    return below(1_000) < perMille;
  }

  /** Whether something happens that does so {@code perMyriad} times in ten thousand. */
  boolean rareChance(int perMyriad) {
    return below(10_000) < perMyriad;
  }
}
