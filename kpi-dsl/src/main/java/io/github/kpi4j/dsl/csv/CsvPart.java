package io.github.kpi4j.dsl.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;

/**
 * Some whole lines of a file, looked over once to know where the next part of it starts.
 *
 * @param start the index of the first byte
 * @param end the index behind the last
 * @param chars how many UTF-16 units they are
 * @param lines how many lines end among them
 * @param quoted whether a quotation mark stands anywhere
 */
record CsvPart(long start, long end, long chars, int lines, boolean quoted) {
  private static final int BUFFER = 1 << 16;
  private static final long EACH = 0x0101010101010101L;

  static CsvPart of(FileChannel file, long start, long end) throws IOException {
    byte[] buffer = new byte[BUFFER];
    Look look = new Look();
    try (InputStream in = new FileRange(file, start, end)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        look.at(buffer, count);
      }
    }
    return new CsvPart(start, end, look.chars, look.lines, look.quoted);
  }

  /** What has been seen so far. */
  private static final class Look {
    private long chars;
    private int lines;
    private boolean quoted;
    private byte last;

    private void at(byte[] bytes, int count) {
      int i = 0;
      for (; i + Long.BYTES <= count; i += Long.BYTES) {
        long eight = EightBytes.at(bytes, i);
        long special =
            (eight & EightBytes.SIGNS) | zeros(eight ^ EACH * '"') | zeros(eight ^ EACH * '\r');
        if (special == 0 && last != '\r') {
          chars += Long.BYTES;
          lines += Long.bitCount(zeros(eight ^ EACH * '\n'));
          last = bytes[i + Long.BYTES - 1];
        } else {
          oneByOne(bytes, i, i + Long.BYTES);
        }
      }
      oneByOne(bytes, i, count);
    }

    /** The highest bit of each byte that is zero; of bytes without a sign. */
    private static long zeros(long bytes) {
      return ~(((bytes & ~EightBytes.SIGNS) + ~EightBytes.SIGNS) | bytes) & EightBytes.SIGNS;
    }

    private void oneByOne(byte[] bytes, int from, int to) {
      chars += Utf8.chars(bytes, from, to);
      for (int i = from; i < to; i++) {
        byte b = bytes[i];
        lines += b == '\r' || (b == '\n' && last != '\r') ? 1 : 0;
        quoted |= b == '"';
        last = b;
      }
    }
  }

  /** The index behind the first line feed from an index on; {@code size} if there is none. */
  static long lineStart(FileChannel file, long from, long size) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long at = from;
    try (InputStream in = new FileRange(file, from, size)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            return at + i + 1;
          }
        }
        at += count;
      }
    }
    return size;
  }
}
