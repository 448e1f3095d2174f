package io.github.kpi4j.dsl.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text. Bytes that are not UTF-8 are never guessed at: the text ends before them.
 *
 * @param text what could be read, without a byte order mark
 * @param badByte the index of the first byte that is not UTF-8, or −1 if all of them are
 */
public record Utf8Text(String text, int badByte) {
  /**
   * Decodes some bytes.
   *
   * @param bytes a whole file
   * @return its text up to the first byte that is not UTF-8
   */
  public static Utf8Text of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return new Utf8Text(marked ? text.substring(1) : text, result.isError() ? in.position() : -1);
  }
}
