package io.github.kpi4j.core.internal.ratio;

/**
 * Some rows that follow one another in columns, copied to where loops begin at zero, since only
 * those are compiled to vector instructions. What has to be known of them to choose a kernel is
 * looked at once a block and column. For one thread; moved from one block to the next.
 */
public final class Block {
  /** The rows of a block: so few that its columns stay in a near cache. */
  public static final int ROWS = 512;

  private final long[][] columns;
  private final long[][] values;
  private final int[] bits;
  private final boolean[] negative;
  private final long[] row;
  private final long[] over = new long[ROWS];
  private final long[] by = new long[ROWS];
  private final long[] reached = new long[ROWS];
  private final byte[] codes = new byte[ROWS];
  private int length;

  /**
   * A block of columns.
   *
   * @param columns the values of each input
   */
  public Block(long[][] columns) {
    this.columns = columns.clone();
    this.values = new long[columns.length][ROWS];
    this.bits = new int[columns.length];
    this.negative = new boolean[columns.length];
    this.row = new long[columns.length];
  }

  /**
   * Moves on.
   *
   * @param first the index of the first row
   * @param rows how many, at most {@link #ROWS}
   */
  public void move(int first, int rows) {
    length = rows;
    for (int input = 0; input < columns.length; input++) {
      System.arraycopy(columns[input], first, values[input], 0, rows);
      look(input);
    }
  }

  private void look(int input) {
    long[] column = values[input];
    long all = 0;
    long magnitudes = 0;
    for (int i = 0; i < length; i++) {
      long value = column[i];
      all |= value;
      magnitudes |= value ^ (value >> 63);
    }
    negative[input] = all < 0;
    bits[input] = Long.SIZE - Long.numberOfLeadingZeros(magnitudes);
  }

  int length() {
    return length;
  }

  /** The values of an input. */
  long[] column(int input) {
    return values[input];
  }

  /** No value of the input is further from zero than that many bits hold; 63 if one is missing. */
  int bits(int input) {
    return bits[input];
  }

  boolean hasNegative(int input) {
    return negative[input];
  }

  /** Some inputs of a row, each at its index; the others are left over from other rows. */
  long[] row(int index, int[] inputs) {
    for (int input : inputs) {
      row[input] = values[input][index];
    }
    return row;
  }

  /** Room for dividends. */
  long[] over() {
    return over;
  }

  /** Room for divisors. */
  long[] by() {
    return by;
  }

  /** Room for numbers of cuts. */
  long[] reached() {
    return reached;
  }

  /** Room for what a sample says. */
  byte[] codes() {
    return codes;
  }
}
