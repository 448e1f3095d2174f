package io.github.kpi4j.dsl.internal.rows;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In which encodings a text may be, most likely first: that of its byte order mark alone; else
 * UTF-8 if every byte of it is, then windows-1252, GB18030 and UTF-16 without a mark. Which of the
 * latter it is shows only where its column names are known.
 */
public final class Encodings {
  /** Western European text as Windows writes it. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Chinese text as mainland software writes it. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  /**
   * The encodings to try.
   *
   * @param head the first bytes
   * @param utf8 whether all bytes are UTF-8
   * @return at least one, best first
   */
  public static List<Charset> of(byte[] head, boolean utf8) {
    Optional<Charset> marked = marked(head);
    if (marked.isPresent()) {
      return List.of(marked.get());
    }
    if (nulls(head) > head.length / 4) {
      // Every second byte of plain letters is 0 in UTF-16, and no other text has that many.
      boolean little = head.length > 1 && head[1] == 0;
      return little
          ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
          : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    }
    List<Charset> candidates = new ArrayList<>();
    if (utf8) {
      candidates.add(StandardCharsets.UTF_8);
    }
    candidates.add(WINDOWS_1252);
    candidates.add(GB18030);
    candidates.add(StandardCharsets.UTF_16LE);
    candidates.add(StandardCharsets.UTF_16BE);
    return candidates;
  }

  private static int nulls(byte[] head) {
    int nulls = 0;
    for (byte b : head) {
      nulls += b == 0 ? 1 : 0;
    }
    return nulls;
  }

  private static Optional<Charset> marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(head, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Looks whether bytes that come piece by piece are UTF-8. */
  public static final class Utf8Check {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(1 << 13);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean bad;

    /** Nothing seen yet. */
    public Utf8Check() {}

    /**
     * Takes the next bytes.
     *
     * @param bytes where they are
     * @param length how many, from the start
     */
    public void add(byte[] bytes, int length) {
      if (bad) {
        return;
      }
      ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
      all.put(rest).put(bytes, 0, length).flip();
      run(all, false);
      rest = all;
    }

    /**
     * Whether everything was UTF-8.
     *
     * @return false also where the last character is cut off
     */
    public boolean isUtf8() {
      run(rest, true);
      return !bad;
    }

    private void run(ByteBuffer bytes, boolean last) {
      CoderResult result = CoderResult.OVERFLOW;
      while (!bad && result.isOverflow()) {
        chars.clear();
        result = decoder.decode(bytes, chars, last);
        bad = result.isError();
      }
    }
  }
}
