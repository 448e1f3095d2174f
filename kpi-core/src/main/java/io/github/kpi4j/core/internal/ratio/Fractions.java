package io.github.kpi4j.core.internal.ratio;

/** Dividends and divisors of a block, none of these below zero. */
final class Fractions {
  private final long[] over;
  private final long[] by;

  private Fractions(long[] over, long[] by) {
    this.over = over;
    this.by = by;
  }

  static Fractions of(Sum over, Sum by, Block block) {
    long[] dividends = over.values(block, block.over());
    long[] divisors = by.values(block, block.by());
    if (by.isPositive(block)) {
      return new Fractions(dividends, divisors);
    }
    long[] n = block.over();
    long[] d = block.by();
    for (int i = 0; i < block.length(); i++) {
      long sign = divisors[i] >> 63;
      n[i] = (dividends[i] ^ sign) - sign;
      d[i] = (divisors[i] ^ sign) - sign;
    }
    return new Fractions(n, d);
  }

  long[] over() {
    return over;
  }

  long[] by() {
    return by;
  }

  /** The quotients, rounded; {@link Inputs#MISSING} where the divisor is zero. */
  void round(long times, long divide, Tail tail, int rows, long[] values) {
    for (int i = 0; i < rows; i++) {
      values[i] = by[i] == 0 ? Inputs.MISSING : Wide.divide(over[i] * times, by[i] * divide, tail);
    }
  }
}
