package io.github.kpi4j.core.internal.ratio;

import io.github.kpi4j.core.value.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A ratio of two sums, what it is on a scale, and its rounded value; see {@link Constants}.
 *
 * <p>A row whose inputs are small is judged in 64 bits, a larger one in 128, any other with
 * integers of any size. All three are exact, so that which of them was taken never shows.
 */
final class Judgement {
  /** Words of that many bits can be subtracted from each other and doubled. */
  static final int ROOM = 61;

  private static final int MOST = 62;

  private final Sum over;
  private final Sum by;
  private final Gaps gaps;
  private final boolean cancels;
  private final Cuts cuts;
  private final Constants constants;
  private final Rounding rounding;
  private final Tail tail;
  private final long times;
  private final long divide;
  private final int narrow;
  private final int narrowValue;
  private final int wide;

  Judgement(Normal normal, Scale scale, Scale.Rule rule) {
    Ratio ratio = normal.ratio();
    Polynomial below = ratio.product();
    BigInteger content = ratio.over().content();
    this.over = new Sum(ratio.over().isZero() ? Polynomial.ONE : ratio.over().primitive());
    this.by = new Sum(below.primitive());
    this.gaps = new Gaps(normal);
    this.cancels = gaps.haveCancelled();
    BigInteger divisor = ratio.constant().multiply(below.content());
    this.constants = Constants.of(content, divisor, rule.places(), scale.cuts());
    this.cuts = new Cuts(constants, scale);
    this.rounding = rule.rounding();
    this.tail = Tail.of(rounding);
    // Factors that are cut off here are so large that the words are never used.
    this.times = constants.times().longValue();
    this.divide = constants.divide().longValue();
    this.narrow = most(ROOM - constants.left().bitLength(), ROOM - constants.rightBits());
    this.narrowValue =
        most(ROOM - constants.times().bitLength(), ROOM - constants.divide().bitLength());
    this.wide = constants.areWords() ? most(MOST, ROOM - constants.divide().bitLength()) : -1;
  }

  /** The most bits that inputs may have for both sums to stay within so many. */
  private int most(int overBits, int byBits) {
    int bits = MOST;
    while (bits >= 0
        && !(over.bits(bits) <= overBits && by.bits(bits) <= byBits && gaps.fit(bits))) {
      bits--;
    }
    return bits;
  }

  /** Whether {@link PlainKpi} can stand for it. */
  boolean isPlain() {
    return !cancels && cuts.size() == 2;
  }

  Sum over() {
    return over;
  }

  Sum by() {
    return by;
  }

  Cuts cuts() {
    return cuts;
  }

  /** The most bits that the inputs of a row may take to be judged in 64 bits. */
  int narrow() {
    return narrow;
  }

  /** The inputs it needs. */
  int[] inputs() {
    return gaps.inputs();
  }

  /**
   * What a row is.
   *
   * @param in all inputs
   * @param bits no input is further from zero than that many bits hold
   */
  byte code(long[] in, int bits) {
    return bits <= narrow ? codeOfSmall(in) : codeOfLarge(in);
  }

  private byte codeOfSmall(long[] in) {
    long dividend = over.at(in);
    long divisor = by.at(in);
    if (divisor <= 0) {
      if (divisor == 0) {
        return Codes.UNDEFINED;
      }
      dividend = -dividend;
      divisor = -divisor;
    }
    return cancels && gaps.dividesByZero(in) ? Codes.UNDEFINED : cuts.narrow(dividend, divisor);
  }

  private byte codeOfLarge(long[] in) {
    int bits = gaps.bits(in);
    if (bits > MOST) {
      byte gap = gaps.gap(in);
      if (gap != 0) {
        return gap;
      }
    } else if (bits <= narrow) {
      return codeOfSmall(in);
    } else if (bits <= wide) {
      long divisor = by.at(in);
      if (divisor == 0 || gaps.dividesByZero(in)) {
        return Codes.UNDEFINED;
      }
      long sign = divisor >> 63 | 1;
      return cuts.wide(over.at(in) * sign, divisor * sign);
    }
    BigInteger divisor = by.exactly(in);
    if (divisor.signum() == 0 || gaps.dividesByZeroExactly(in)) {
      return Codes.UNDEFINED;
    }
    BigInteger dividend = over.exactly(in);
    return divisor.signum() < 0
        ? cuts.exact(dividend.negate(), divisor.negate())
        : cuts.exact(dividend, divisor);
  }

  /**
   * The rounded value of a row that has one, in units of its last place; {@link Inputs#MISSING}
   * where that takes more than 64 bits.
   */
  long value(long[] in, int bits) {
    return bits <= narrowValue ? valueOfSmall(in) : valueOfLarge(in);
  }

  private long valueOfSmall(long[] in) {
    long divisor = by.at(in);
    long sign = divisor >> 63 | 1;
    return Wide.divide(over.at(in) * sign * times, divisor * sign * divide, tail);
  }

  private long valueOfLarge(long[] in) {
    int bits = gaps.bits(in);
    if (bits <= narrowValue) {
      return valueOfSmall(in);
    }
    if (bits <= wide) {
      long divisor = by.at(in);
      long sign = divisor >> 63 | 1;
      long value = Wide.divide(over.at(in) * sign, times, divisor * sign * divide, tail);
      if (value != Inputs.MISSING) {
        return value;
      }
    }
    BigInteger value =
        new BigDecimal(over.exactly(in).multiply(constants.times()))
            .divide(new BigDecimal(by.exactly(in).multiply(constants.divide())), 0, rounding.mode())
            .toBigInteger();
    return value.bitLength() < Long.SIZE ? value.longValue() : Inputs.MISSING;
  }

  /** What the rows of a block are. */
  void codes(Block block, byte[] out) {
    if (!fits(block, constants.left(), constants.rightBits())) {
      for (int i = 0; i < block.length(); i++) {
        out[i] = codeOfLarge(block.row(i, inputs()));
      }
      return;
    }
    Fractions fractions = Fractions.of(over, by, block);
    cuts.narrow(fractions, block, out);
    gaps.mark(block, out);
  }

  /** What the rows of a block are, and their values. */
  void both(Block block, byte[] out, long[] values) {
    if (!fits(block, constants.times(), constants.divide().bitLength())) {
      for (int i = 0; i < block.length(); i++) {
        long[] row = block.row(i, inputs());
        out[i] = codeOfLarge(row);
        values[i] = out[i] < 0 ? Inputs.MISSING : valueOfLarge(row);
      }
      return;
    }
    Fractions fractions = Fractions.of(over, by, block);
    fractions.round(times, divide, tail, block.length(), values);
    if (cuts.areShown()) {
      cuts.shown(values, block, out);
      gaps.mark(block, out);
    } else {
      codes(block, out);
    }
    if (cancels) {
      hide(out, values, block.length());
    }
  }

  /** Where there is no level there is no value. */
  static void hide(byte[] out, long[] values, int rows) {
    for (int i = 0; i < rows; i++) {
      values[i] = out[i] < 0 ? Inputs.MISSING : values[i];
    }
  }

  private boolean fits(Block block, BigInteger factor, int byBits) {
    return gaps.fit(block)
        && over.bits(block) + factor.bitLength() <= ROOM
        && by.bits(block) + byBits <= ROOM;
  }
}
