package io.github.kpi4j.benchmarks.rows;

/**
 * The eight KPIs with levels and rounded values, in products of 128 bits, as somebody writes them
 * who does not want to think about the size of the numbers. Divisors are not negative.
 */
final class HandWritten128 {
  static final long NONE = Long.MIN_VALUE;

  private final long[][] in;
  private final byte[][] levels;
  private final long[][] values;

  HandWritten128(long[][] in, byte[][] levels, long[][] values) {
    this.in = in;
    this.levels = levels;
    this.values = values;
  }

  void run() {
    for (int i = 0; i < in[0].length; i++) {
      long cost = in[0][i];
      long sold = in[1][i];
      long all = in[2][i];
      long bought = in[6][i];
      most(0, i, cost, sold, 5_001, 7_001);
      most(1, i, cost, all, 2_401, 3_601);
      least(2, i, bought, in[7][i], 1_999, 1_199);
      most(3, i, in[3][i], all, 601, 1_201);
      least(4, i, all - in[4][i] - in[5][i] - cost, all, 2_999, 1_599);
      least(5, i, sold, cost, 79_999, 49_999);
      least(6, i, 30 * in[8][i], in[9][i], 599_999, 299_999);
      // BRL: gmv is in centavos.
      least(7, i, all, 100 * bought, 2_999_999, 1_799_999);
    }
  }

  private void most(int kpi, int row, long over, long by, long green, long amber) {
    if (undefined(kpi, row, by)) {
      return;
    }
    levels[kpi][row] =
        (byte)
            (compare(over, 20_000, by, green) <= 0
                ? 0
                : compare(over, 20_000, by, amber) <= 0 ? 1 : 2);
    values[kpi][row] = round(over, by);
  }

  private void least(int kpi, int row, long over, long by, long green, long amber) {
    if (undefined(kpi, row, by)) {
      return;
    }
    levels[kpi][row] =
        (byte)
            (compare(over, 20_000, by, green) >= 0
                ? 0
                : compare(over, 20_000, by, amber) >= 0 ? 1 : 2);
    values[kpi][row] = round(over, by);
  }

  private boolean undefined(int kpi, int row, long by) {
    if (by == 0) {
      levels[kpi][row] = HandWritten.UNDEFINED;
      values[kpi][row] = NONE;
    }
    return by == 0;
  }

  private static int compare(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** Ten-thousandths, half even. */
  private static long round(long over, long by) {
    long high = Math.multiplyHigh(over, 10_000);
    long low = over * 10_000;
    boolean negative = high < 0;
    if (negative) {
      low = -low;
      high = ~high + (low == 0 ? 1 : 0);
    }
    long quotient;
    if (high == 0 && low >= 0) {
      quotient = low / by;
    } else {
      quotient = divide(high, low, by);
    }
    long rest = low - quotient * by;
    int half = Long.compare(rest, by - rest);
    if (half > 0 || (half == 0 && (quotient & 1) == 1)) {
      quotient++;
    }
    return negative ? -quotient : quotient;
  }

  /** Bit by bit. */
  private static long divide(long high, long low, long by) {
    long rest = high;
    long quotient = 0;
    for (int i = 63; i >= 0; i--) {
      rest = rest << 1 | (low >>> i & 1);
      quotient <<= 1;
      if (Long.compareUnsigned(rest, by) >= 0) {
        rest -= by;
        quotient |= 1;
      }
    }
    return quotient;
  }
}
