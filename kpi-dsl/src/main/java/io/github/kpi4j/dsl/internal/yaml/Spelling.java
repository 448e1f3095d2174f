package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;
import java.util.Arrays;

/** A scalar's text as it grows, one character and its place after the other. */
final class Spelling {
  private final YamlText source;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  Spelling(YamlText source) {
    this.source = source;
  }

  /** A character that is spelt by {@code start..end} of the source. */
  void add(char character, int start, int end) {
    int index = text.length();
    if (index == ends.length) {
      starts = Arrays.copyOf(starts, index * 2);
      ends = Arrays.copyOf(ends, index * 2);
    }
    text.append(character);
    starts[index] = start;
    ends[index] = end;
  }

  /** A code point, which may take two characters, that is spelt by {@code start..end}. */
  void addCodePoint(int codePoint, int start, int end) {
    for (char character : Character.toChars(codePoint)) {
      add(character, start, end);
    }
  }

  /** The characters from {@code start} to {@code end} as they stand. */
  void copy(int start, int end) {
    for (int i = start; i < end; i++) {
      add(source.charAt(i), i, i + 1);
    }
  }

  /**
   * White space inside a scalar that folds, from {@code start}: without a line end it stays, one
   * line end is a space, more are one line end less.
   *
   * @return the offset after it
   */
  int fold(int start) {
    int end = source.skipBlanks(start);
    if (!source.isBreak(end)) {
      copy(start, end);
      return end;
    }
    int before = text.length();
    int next = breaks(source.afterBreak(end));
    if (text.length() == before) {
      add(' ', start, next);
    }
    return next;
  }

  /**
   * Empty lines from {@code start}, each of which is one line end of the text.
   *
   * @return the offset after them and the white space in front of what follows
   */
  int breaks(int start) {
    int next = source.skipBlanks(start);
    while (source.isBreak(next)) {
      int after = source.afterBreak(next);
      add('\n', next, after);
      next = source.skipBlanks(after);
    }
    return next;
  }

  /**
   * The text of a scalar.
   *
   * @param start where the scalar starts, with its quotation mark
   * @param contentStart where its first character would stand if it had one
   * @param end where the scalar ends, with its quotation mark
   */
  LocatedText locate(int start, int contentStart, int end) {
    int length = text.length();
    int[] from = Arrays.copyOf(starts, length + 1);
    int[] to = Arrays.copyOf(ends, length);
    // White space after the last real character belongs to the text but not to its place.
    for (int i = length - 1; i >= 0 && to[i] > end; i--) {
      from[i] = Math.min(from[i], end);
      to[i] = end;
    }
    from[length] = length > 0 ? to[length - 1] : contentStart;
    return LocatedText.mapped(text.toString(), source.span(start, end), from, to);
  }
}
