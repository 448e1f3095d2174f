package io.github.kpi4j.core.fact;

/**
 * Numbers from bytes, as long as they are digits with at most one point between them. A number of
 * up to eight bytes, as nearly all are, is read without looking at its digits one by one: the eight
 * of a {@code long} are checked and added up together.
 */
final class PlainNumbers {
  /** What is no such number. */
  static final long NONE = -1;

  // The value stands above the number of places.
  private static final int PLACES_BITS = 5;
  private static final int MOST_BYTES = 17;

  private static final long ZEROS = 0x3030303030303030L;
  private static final long DIGIT_BITS = 0x1010101010101010L;
  private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;

  private PlainNumbers() {}

  /** All digits of a number that was read, as an integer. */
  static long value(long number) {
    return number >>> PLACES_BITS;
  }

  /** How many of its digits stand behind the point. */
  static int places(long number) {
    return (int) number & ((1 << PLACES_BITS) - 1);
  }

  /** A number without sign: its value and places, or {@link #NONE}. */
  static long read(byte[] text, int from, int to) {
    int length = to - from;
    if (length < 1 || length > MOST_BYTES) {
      return NONE;
    }
    return length <= Long.BYTES && from + Long.BYTES <= text.length
        ? read(EightBytes.at(text, from), length)
        : oneByOne(text, from, to);
  }

  /**
   * A number without sign that stands in the lowest of eight bytes.
   *
   * @param length of how many bytes it is, 0 to 8
   */
  static long read(long bytes, int length) {
    if (length == 0) {
      return NONE;
    }
    // The first byte is the lowest: zeros are put before it.
    long padded =
        length == Long.BYTES
            ? bytes
            : (bytes << (Long.SIZE - Byte.SIZE * length)) | (ZEROS >>> (Byte.SIZE * length));
    // All digits have this bit, and the point has not.
    long others = ~padded & DIGIT_BITS;
    if (others == 0) {
      return areDigits(padded) ? sum(padded) << PLACES_BITS : NONE;
    }
    int at = Long.numberOfTrailingZeros(others) >>> 3;
    boolean isPoint = (padded >>> (Byte.SIZE * at) & 0xFF) == '.';
    if (!isPoint || at == Long.BYTES - 1 || at == Long.BYTES - length) {
      return NONE;
    }
    long before = padded & ((1L << (Byte.SIZE * at)) - 1);
    long behind = padded & (-1L << (Byte.SIZE * (at + 1)));
    long digits = behind | (before << Byte.SIZE) | '0';
    return areDigits(digits) ? (sum(digits) << PLACES_BITS) | (Long.BYTES - 1 - at) : NONE;
  }

  private static boolean areDigits(long bytes) {
    return (bytes & HIGH_HALVES) == ZEROS && ((bytes + 0x0606060606060606L) & HIGH_HALVES) == ZEROS;
  }

  /** Eight digits: pairs of them, then pairs of pairs, then both halves. */
  private static long sum(long bytes) {
    long digits = bytes - ZEROS;
    long pairs = digits * 10 + (digits >>> 8);
    return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L
            + ((pairs >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L)
        >>> 32;
  }

  private static long oneByOne(byte[] text, int from, int to) {
    long value = 0;
    int point = to - 1;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (text[i] == '.' && point == to - 1 && i > from && i < to - 1) {
        point = i;
      } else {
        return NONE;
      }
    }
    return (value << PLACES_BITS) | (to - 1 - point);
  }
}
