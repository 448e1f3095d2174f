package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.rows.Encodings;
import io.github.kpi4j.dsl.internal.xlsx.WorkbookFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What one look at all bytes of a file shows.
 *
 * @param file opens it
 * @param digest the SHA-256 of its bytes as they are, in lower-case hexadecimal
 * @param gzip whether they are compressed
 * @param head the first bytes, uncompressed
 * @param utf8 whether all of them are UTF-8, uncompressed
 * @param tooLarge whether they unpack to more than was allowed; then nobody looked at the rest
 */
// Nobody changes the head or compares scans.
@SuppressWarnings("ArrayRecordComponent")
record FileScan(
    Opening file, String digest, boolean gzip, byte[] head, boolean utf8, boolean tooLarge) {
  private static final int HEAD = 1 << 12;

  /**
   * Looks at a file.
   *
   * @param most how many bytes a compressed file may unpack to
   */
  static FileScan of(Opening file, long most) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream raw = new DigestInputStream(file.open(), digest)) {
      InputStream ahead = new BufferedInputStream(raw, 1 << 16);
      boolean gzip = isGzip(ahead);
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      Encodings.Utf8Check check = new Encodings.Utf8Check();
      boolean tooLarge = !look(ahead, gzip, gzip ? most : Long.MAX_VALUE, head, check);
      raw.transferTo(OutputStream.nullOutputStream());
      String sha = HexFormat.of().formatHex(digest.digest());
      return new FileScan(file, sha, gzip, head.toByteArray(), check.isUtf8(), tooLarge);
    }
  }

  /** Reads to the end; false if there is more than may be read. */
  private static boolean look(
      InputStream in,
      boolean gzip,
      long most,
      ByteArrayOutputStream head,
      Encodings.Utf8Check check)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try {
      InputStream content = gzip ? new GZIPInputStream(in) : in;
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        head.write(buffer, 0, Math.min(count, HEAD - head.size()));
        check.add(buffer, count);
        size += count;
        if (size > most) {
          return false;
        }
      }
    } catch (EOFException | ZipException damaged) {
      // What is damaged is met again, with its place, when the rows are read.
      return true;
    }
    return true;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip;
  }

  /** Whether it is a workbook or another kind of archive. */
  boolean isZip() {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** Whether it starts as JSON does. */
  boolean isJson() {
    for (byte b : head) {
      boolean passed = b == 0 || b == ' ' || b == '\n' || b == '\r' || b == '\t' || b < 0;
      if (!passed) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  /** Itself as a workbook. */
  WorkbookFile workbook() {
    return new WorkbookFile(gzip ? Optional.empty() : file.path(), this::content);
  }

  /** Its text. */
  Reader text(Charset charset) throws IOException {
    return new InputStreamReader(content(), charset);
  }

  /** Its bytes, uncompressed. */
  InputStream content() throws IOException {
    InputStream raw = file.open();
    return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
  }
}
