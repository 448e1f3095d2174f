package io.github.kpi4j.benchmarks.rows;

/**
 * What somebody writes who knows the eight KPIs, their limits and the size of the numbers: exact
 * comparisons of products, with limits moved by half a ten-thousandth, since the rounded value
 * decides (half even, and every limit is even). For instance {@code ad_cost / ad_sales} is shown as
 * more than 25.00 % where it is more than 0.25005 = 5001 / 20000.
 */
final class HandWritten {
  static final byte UNDEFINED = -2;

  private HandWritten() {}

  /** At most the limits: 0, 1 or 2; −2 for a divisor of zero, none of which is negative. */
  private static byte most(long over, long by, long green, long amber) {
    long level = ((green * by - over) >>> 63) + ((amber * by - over) >>> 63);
    long zero = (by - 1) >> 63;
    return (byte) ((level & ~zero) | (UNDEFINED & zero));
  }

  /** At least the limits: 0, 1 or 2; −2 for a divisor of zero, none of which is negative. */
  private static byte least(long over, long by, long green, long amber) {
    long level = ((over - green * by) >>> 63) + ((over - amber * by) >>> 63);
    long zero = (by - 1) >> 63;
    return (byte) ((level & ~zero) | (UNDEFINED & zero));
  }

  /** The levels of all rows in 64 bits, without a branch. Right while no product overflows. */
  static void levels(long[][] in, byte[][] out) {
    long[] adCost = in[0];
    long[] adSales = in[1];
    long[] gmv = in[2];
    long[] refunds = in[3];
    long[] cogs = in[4];
    long[] fees = in[5];
    long[] orders = in[6];
    long[] sessions = in[7];
    long[] stock = in[8];
    long[] units = in[9];
    byte[] acos = out[0];
    byte[] tacos = out[1];
    byte[] conversion = out[2];
    byte[] refundRate = out[3];
    byte[] margin = out[4];
    byte[] roas = out[5];
    byte[] cover = out[6];
    byte[] orderValue = out[7];
    for (int i = 0; i < adCost.length; i++) {
      long cost = adCost[i];
      long sold = adSales[i];
      long all = gmv[i];
      long bought = orders[i];
      acos[i] = most(20_000 * cost, sold, 5_001, 7_001);
      tacos[i] = most(20_000 * cost, all, 2_401, 3_601);
      conversion[i] = least(20_000 * bought, sessions[i], 1_999, 1_199);
      refundRate[i] = most(20_000 * refunds[i], all, 601, 1_201);
      margin[i] = least(20_000 * (all - cogs[i] - fees[i] - cost), all, 2_999, 1_599);
      roas[i] = least(20_000 * sold, cost, 79_999, 49_999);
      cover[i] = least(600_000 * stock[i], units[i], 599_999, 299_999);
      orderValue[i] = least(200 * all, bought, 2_999_999, 1_799_999);
    }
  }
}
