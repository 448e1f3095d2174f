package io.github.kpi4j.dsl.csv;

/** Bytes that are meant to be UTF-8. */
final class Utf8 {
  private Utf8() {}

  /**
   * The index of the first byte of what is not UTF-8, or −1 if all of it is. A character that is
   * longer than it has to be, half of a pair of UTF-16 or beyond the last one is none.
   */
  static int firstBad(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      int length = text[at] >= 0 ? 1 : length(text, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** How many bytes the character at an index takes; 0 if it is none. */
  private static int length(byte[] text, int at, int to) {
    int first = text[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((text[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = text[at + 1] & 0xFF;
    boolean tooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean none = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return tooLong || none ? 0 : length;
  }

  /** Whether all characters are ASCII. */
  static boolean isAscii(byte[] text, int from, int to) {
    long signs = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      signs |= EightBytes.at(text, at);
    }
    for (; at < to; at++) {
      signs |= text[at];
    }
    return (signs & EightBytes.SIGNS) == 0;
  }

  /** How many {@code char}s some bytes are. */
  static int chars(byte[] text, int from, int to) {
    int chars = 0;
    for (int i = from; i < to; i++) {
      // Each first byte is a char; the characters of four bytes are two.
      chars += (text[i] & 0xC0) == 0x80 ? 0 : (text[i] & 0xFF) >= 0xF0 ? 2 : 1;
    }
    return chars;
  }
}
