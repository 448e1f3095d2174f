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

  static CsvPart of(FileChannel file, long start, long end) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long chars = 0;
    int lines = 0;
    boolean quoted = false;
    byte last = 0;
    try (InputStream in = new FileRange(file, start, end)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          byte b = buffer[i];
          // Each first byte is a char; the characters of four bytes are two.
          chars += (b & 0xC0) == 0x80 ? 0 : 1;
          if (b < ',') {
            chars += b < 0 && (b & 0xFF) >= 0xF0 ? 1 : 0;
            lines += b == '\r' || (b == '\n' && last != '\r') ? 1 : 0;
            quoted |= b == '"';
          }
          last = b;
        }
      }
    }
    return new CsvPart(start, end, chars, lines, quoted);
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
