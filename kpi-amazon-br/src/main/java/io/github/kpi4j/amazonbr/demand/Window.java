package io.github.kpi4j.amazonbr.demand;

import io.github.kpi4j.core.value.Rational;

/**
 * Some days up to now and how much their rate counts beside those of other windows.
 *
 * @param days how many days back, 1 or more
 * @param weight above 0; only the proportion of weights matters
 * @param leastDays the usable days that it needs to count at all, 1 to {@code days}
 */
public record Window(int days, Rational weight, int leastDays) {
  /**
   * Checks the numbers.
   *
   * @param days how many days back
   * @param weight how much it counts
   * @param leastDays the usable days that it needs
   * @throws IllegalArgumentException if one is out of its range
   */
  public Window {
    if (days < 1 || weight.signum() <= 0 || leastDays < 1 || leastDays > days) {
      throw new IllegalArgumentException(
          "window of " + days + " days, weight " + weight + ", at least " + leastDays);
    }
  }

  /**
   * A window that needs half of its days.
   *
   * @param days how many days back, 1 or more
   * @param weight a whole number above 0
   * @return the window
   */
  public static Window of(int days, int weight) {
    return new Window(days, Rational.of(weight), (days + 1) / 2);
  }
}
