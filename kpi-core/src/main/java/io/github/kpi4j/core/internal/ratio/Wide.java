package io.github.kpi4j.core.internal.ratio;

/** Exact arithmetic between what 64 bits hold and what needs objects. */
final class Wide {
  private static final long LOW = 0xFFFF_FFFFL;

  private Wide() {}

  /** The sign of {@code a·b − c·d}, in 128 bits. */
  static int compare(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** A quotient of a positive divisor, rounded; neither is beyond 62 bits. */
  static long divide(long over, long by, Tail tail) {
    long quotient = over / by;
    long rest = over - quotient * by;
    long sign = (over >> 63) | 1;
    return quotient + sign * tail.away(quotient, rest * sign, by);
  }

  /**
   * {@code a·b ÷ by}, rounded.
   *
   * @param by positive, below 2<sup>62</sup>
   * @return the quotient, or {@link Inputs#MISSING} where it does not surely fit
   */
  static long divide(long a, long b, long by, Tail tail) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sign = (high >> 63) | 1;
    if (sign < 0) {
      low = -low;
      high = ~high + (low == 0 ? 1 : 0);
    }
    boolean narrow = high == 0 && low >= 0;
    if (!narrow && high >= by >> 2) {
      return Inputs.MISSING;
    }
    long quotient = narrow ? low / by : quotient(high, low, by);
    long rest = low - quotient * by;
    return sign * (quotient + tail.away(quotient, rest, by));
  }

  /**
   * Divides 128 by 64 bits without sign, two digits of 32 bits one after the other, as on paper:
   * Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
   */
  private static long quotient(long high, long low, long by) {
    int shift = Long.numberOfLeadingZeros(by);
    long divisor = by << shift;
    long first = divisor >>> 32;
    long second = divisor & LOW;
    long top = (high << shift) | (low >>> 1 >>> (63 - shift));
    long rest = low << shift;
    long upper = digit(top, rest >>> 32, first, second);
    long middle = (top << 32 | rest >>> 32) - upper * divisor;
    long lower = digit(middle, rest & LOW, first, second);
    return (upper << 32) + lower;
  }

  private static long digit(long over, long next, long first, long second) {
    long digit = Long.divideUnsigned(over, first);
    long rest = over - digit * first;
    while (digit > LOW || Long.compareUnsigned(digit * second, rest << 32 | next) > 0) {
      digit--;
      rest += first;
      if (rest > LOW) {
        break;
      }
    }
    return digit;
  }
}
