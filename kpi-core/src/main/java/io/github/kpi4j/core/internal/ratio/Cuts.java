package io.github.kpi4j.core.internal.ratio;

import java.math.BigInteger;

/** Which cuts a ratio reaches, by one integer comparison each. */
final class Cuts {
  // Shown values beyond that are never compared in words.
  private static final BigInteger FAR = BigInteger.ONE.shiftLeft(62);

  private final long left;
  private final long[] right;
  private final long[] excluded;
  private final long[] shown;
  private final byte[] codes;
  private final Constants constants;

  Cuts(Constants constants, Scale scale) {
    this.constants = constants;
    // Factors that are cut off here are so large that the words are never used.
    this.left = constants.left().longValue();
    this.right = constants.right().stream().mapToLong(BigInteger::longValue).toArray();
    this.excluded = scale.cuts().stream().mapToLong(cut -> cut.included() ? 0 : 1).toArray();
    this.shown =
        scale.shown().stream().mapToLong(s -> s.min(FAR).max(FAR.negate()).longValue()).toArray();
    // A second half for rows that have no value.
    int all = scale.codes().size();
    this.codes = new byte[2 * all];
    for (int i = 0; i < all; i++) {
      codes[i] = scale.codes().get(i).byteValue();
      codes[all + i] = Codes.UNDEFINED;
    }
  }

  int size() {
    return right.length;
  }

  long left() {
    return left;
  }

  long right(int cut) {
    return right[cut];
  }

  /** 1 if a value on the cut has not reached it, else 0. */
  long excluded(int cut) {
    return excluded[cut];
  }

  /** What a value is that reaches so many cuts. */
  byte code(int reached) {
    return codes[reached];
  }

  /** Whether the value as it is shown decides. */
  boolean areShown() {
    return shown.length == right.length;
  }

  /** The code of a ratio whose products fit 64 bits; the divisor is positive. */
  byte narrow(long over, long by) {
    long dividend = over * left;
    int reached = right.length;
    for (int i = 0; i < right.length; i++) {
      reached += (int) ((dividend - by * right[i] - excluded[i]) >> 63);
    }
    return codes[reached];
  }

  /** The code of a ratio whose products fit 128 bits; the divisor is positive. */
  byte wide(long over, long by) {
    int reached = 0;
    for (int i = 0; i < right.length; i++) {
      reached += Wide.compare(over, left, by, right[i]) >= excluded[i] ? 1 : 0;
    }
    return codes[reached];
  }

  /** The code of any ratio; the divisor is positive. */
  byte exact(BigInteger over, BigInteger by) {
    BigInteger dividend = over.multiply(constants.left());
    int reached = 0;
    for (int i = 0; i < right.length; i++) {
      BigInteger cut = by.multiply(constants.right().get(i));
      reached += dividend.compareTo(cut) >= excluded[i] ? 1 : 0;
    }
    return codes[reached];
  }

  /** The codes of a block whose products fit 64 bits. */
  void narrow(Fractions fractions, Block block, byte[] out) {
    long[] reached = block.reached();
    // One pass a cut: loops as small as these are compiled to vector instructions.
    start(fractions.by(), block.length(), reached);
    for (int cut = 0; cut < right.length; cut++) {
      miss(fractions, right[cut], excluded[cut], block.length(), reached);
    }
    decode(reached, block.length(), out);
  }

  /** All cuts; where the divisor is zero as many more that the second half of the codes is met. */
  private void start(long[] by, int rows, long[] reached) {
    long all = right.length;
    long half = all + 1;
    for (int i = 0; i < rows; i++) {
      reached[i] = ((by[i] - 1) >>> 63) * half + all;
    }
  }

  /** One cut less for each row that does not reach it, without a branch. */
  private void miss(Fractions fractions, long cut, long out, int rows, long[] reached) {
    long[] over = fractions.over();
    long[] by = fractions.by();
    long factor = left;
    for (int i = 0; i < rows; i++) {
      reached[i] -= (over[i] * factor - by[i] * cut - out) >>> 63;
    }
  }

  private void decode(long[] reached, int rows, byte[] out) {
    byte[] table = codes;
    for (int i = 0; i < rows; i++) {
      out[i] = table[(int) reached[i]];
    }
  }

  /** The codes of values as they are shown, {@link Inputs#MISSING} for a divisor of zero. */
  void shown(long[] values, Block block, byte[] out) {
    int rows = block.length();
    long[] reached = block.reached();
    long all = shown.length;
    for (int i = 0; i < rows; i++) {
      reached[i] = values[i] == Inputs.MISSING ? 2 * all + 1 : all;
    }
    for (long first : shown) {
      for (int i = 0; i < rows; i++) {
        reached[i] -= (values[i] - first) >>> 63;
      }
    }
    decode(reached, rows, out);
  }
}
