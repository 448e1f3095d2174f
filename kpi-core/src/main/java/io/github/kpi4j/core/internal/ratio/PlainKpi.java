package io.github.kpi4j.core.internal.ratio;

/**
 * The KPI that there is most of: three bands, no sample, and every divisor seen in the ratio. All
 * that a small row needs lies in one object, since a row takes few nanoseconds and following
 * references takes as long again.
 */
final class PlainKpi implements RowKpi {
  private final Judgement judgement;
  private final Sum over;
  private final Sum by;
  private final int overInput;
  private final int byInput;
  private final int narrow;
  private final long left;
  private final long first;
  private final long second;
  private final long firstOut;
  private final long secondOut;
  // One byte a number of cuts that are reached.
  private final int codes;

  PlainKpi(Judgement judgement) {
    Cuts cuts = judgement.cuts();
    this.judgement = judgement;
    this.over = judgement.over();
    this.by = judgement.by();
    this.overInput = over.single();
    this.byInput = by.single();
    this.narrow = judgement.narrow();
    this.left = cuts.left();
    this.first = cuts.right(0);
    this.second = cuts.right(1);
    this.firstOut = cuts.excluded(0);
    this.secondOut = cuts.excluded(1);
    this.codes =
        ((cuts.code(2) & 0xFF) << 16) | ((cuts.code(1) & 0xFF) << 8) | (cuts.code(0) & 0xFF);
  }

  @Override
  public byte code(long[] in, int bits) {
    if (bits <= narrow) {
      long dividend = (overInput >= 0 ? in[overInput] : over.sum(in)) * left;
      long divisor = byInput >= 0 ? in[byInput] : by.sum(in);
      if (divisor > 0) {
        long missed =
            ((dividend - divisor * first - firstOut) >>> 63)
                + ((dividend - divisor * second - secondOut) >>> 63);
        return (byte) (codes >>> (16 - 8 * missed));
      }
    }
    return judgement.code(in, bits);
  }

  @Override
  public long value(long[] in, int bits) {
    return judgement.value(in, bits);
  }

  @Override
  public void codes(Block block, byte[] out) {
    judgement.codes(block, out);
  }

  @Override
  public void both(Block block, byte[] out, long[] values) {
    judgement.both(block, out, values);
  }
}
