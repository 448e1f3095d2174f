package io.github.kpi4j.dsl.internal.yaml;

/** How long a text is in UTF-8, without making the bytes. */
final class Utf8 {
  private Utf8() {}

  static int length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += length(text.charAt(i));
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  // The two halves of a surrogate pair make four bytes.
  private static int length(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
