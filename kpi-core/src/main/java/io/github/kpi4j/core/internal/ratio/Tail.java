package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.value.Rounding;

/**
 * Whether what a division cuts off moves the quotient away from zero: it does where {@code
 * rest·rests − by·bys + (quotient odd)·odd ≥ less}, which needs no branch.
 *
 * @param rests the factor of the rest
 * @param bys the factor of the divisor
 * @param odd what an odd quotient counts
 * @param less what it has to be at least
 */
record Tail(long rests, long bys, long odd, long less) {
  static Tail of(Rounding rounding) {
    return switch (rounding) {
      case HALF_EVEN -> new Tail(2, 1, 1, 1);
      case HALF_UP -> new Tail(2, 1, 0, 0);
      case UP -> new Tail(1, 0, 0, 1);
      case DOWN -> new Tail(0, 0, 0, 1);
    };
  }

  /** 1 if the quotient moves, else 0; the rest is not below zero and less than the divisor. */
  long away(long quotient, long rest, long by) {
    return 1 + ((rest * rests - by * bys + (quotient & odd) - less) >> 63);
  }
}
