package io.github.kpi4j.core.fact;

/** Finds where cells end in the bytes of delimited text, eight bytes at a time. */
final class CellEnds {
  private static final long SIGNS = 0x8080808080808080L;
  private static final long ABOVE = 0x2D2D2D2D2D2D2D2DL;
  private static final byte QUOTE = '"';

  private final byte separator;

  CellEnds(char separator) {
    this.separator = (byte) separator;
  }

  static boolean isQuote(byte b) {
    return b == QUOTE;
  }

  static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  boolean isSeparator(byte b) {
    return b == separator;
  }

  /**
   * A bit for each of eight bytes that is not above the comma, as whatever ends a cell is, and
   * nearly no byte inside of one.
   */
  static long low(long bytes) {
    return ~((bytes | SIGNS) - ABOVE) & SIGNS;
  }

  /** The index of the first separator or line end, also behind the limit; −1 if there is none. */
  int end(byte[] text, int from, int limit) {
    for (int at = from; at < limit; at += Long.BYTES) {
      long low = low(EightBytes.at(text, at));
      for (; low != 0; low &= low - 1) {
        int stop = at + (Long.numberOfTrailingZeros(low) >>> 3);
        if (isSeparator(text[stop]) || isLineEnd(text[stop])) {
          return stop;
        }
      }
    }
    return -1;
  }

  /**
   * The index of the quotation mark that closes a cell; −1 if there is none, or anything before it
   * that is not itself.
   */
  int close(byte[] text, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (isQuote(text[at])) {
        return isQuote(text[at + 1]) ? -1 : at;
      }
      if (isLineEnd(text[at])) {
        return -1;
      }
    }
    return -1;
  }
}
