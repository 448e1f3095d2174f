package io.github.kpi4j.dsl.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of a file. Does not close it. */
final class FileRange extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  FileRange(FileChannel file, long start, long end) {
    this.file = file;
    this.at = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    int wanted = (int) Math.min(length, end - at);
    int count = file.read(ByteBuffer.wrap(into, offset, wanted), at);
    at += Math.max(0, count);
    return count;
  }
}
