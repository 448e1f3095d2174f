package io.github.kpi4j.dsl.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one part of a workbook, as far as they may be read. */
final class PartStream extends InputStream {
  private final InputStream in;
  private final long most;
  private final long mostAtOnce;
  private long count;
  private long from;
  private Stop stop = Stop.NONE;

  /** Why nothing more is read. */
  enum Stop {
    /** It is read on. */
    NONE,
    /** All parts together are too large. */
    ALL,
    /** One piece of XML is. */
    PIECE
  }

  /**
   * Starts with the first byte.
   *
   * @param most how many bytes there may be
   * @param mostAtOnce how many a reader may ask for without saying that it got somewhere
   */
  PartStream(InputStream in, long most, long mostAtOnce) {
    this.in = in;
    this.most = most;
    this.mostAtOnce = mostAtOnce;
  }

  long count() {
    return count;
  }

  Stop stop() {
    return stop;
  }

  /** One piece of XML has been read. */
  void advance() {
    from = count;
  }

  /** Reads to the end, or to the most that may be read. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 13];
    do {
      advance();
    } while (read(buffer) >= 0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = stop == Stop.NONE ? in.read(bytes, offset, length) : -1;
    count += Math.max(0, read);
    if (count > most) {
      stop = Stop.ALL;
    } else if (count - from > mostAtOnce) {
      stop = Stop.PIECE;
    }
    return stop == Stop.NONE ? read : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
