package io.github.kpi4j.core.internal.ratio;

/** A KPI that is judged row by row, or a block of rows at once. For any number of threads. */
public sealed interface RowKpi permits PlainKpi, RatioKpi, ReferenceKpi {
  /**
   * What a row is.
   *
   * @param in the row's inputs
   * @param bits no input is further from zero than that many bits hold; 63 if one may be missing
   * @return the rank of its level, or the code of the reason why it has none
   */
  byte code(long[] in, int bits);

  /**
   * The value of a row that has a level.
   *
   * @param in the row's inputs
   * @param bits as for {@link #code}
   * @return the rounded value in units of its last place; {@link Inputs#MISSING} where that takes
   *     more than 64 bits
   */
  long value(long[] in, int bits);

  /**
   * What the rows of a block are.
   *
   * @param block the rows
   * @param out room for at least as many codes
   */
  void codes(Block block, byte[] out);

  /**
   * What the rows of a block are, and their values.
   *
   * @param block the rows
   * @param out room for at least as many codes
   * @param values room for at least as many values
   */
  void both(Block block, byte[] out, long[] values);
}
