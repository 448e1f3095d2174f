package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;

/**
 * The text that SnakeYAML reads beside the source that people see. Both are equally long;
 * characters that YAML refuses are replaced, so that reading goes on behind them. SnakeYAML counts
 * code points, spans count UTF-16 units: {@link #at} leads from one to the other.
 */
final class YamlText {
  private static final String BREAKS = "\r\n";
  private static final String BLANKS = " \t";

  private final Source source;
  private final String text;
  // The code point index of each character that takes two UTF-16 units, ascending.
  private final int[] wide;

  YamlText(Source source, String text) {
    this.source = source;
    this.text = text;
    int[] codePoints = text.codePoints().toArray();
    this.wide =
        IntStream.range(0, codePoints.length)
            .filter(i -> Character.isSupplementaryCodePoint(codePoints[i]))
            .toArray();
  }

  Source source() {
    return source;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** The UTF-16 offset of a mark. */
  int at(Mark mark) {
    int found = Arrays.binarySearch(wide, mark.getIndex());
    int wideBefore = found >= 0 ? found : -found - 1;
    return Math.min(mark.getIndex() + wideBefore, text.length());
  }

  Span span(int start, int end) {
    return new Span(source, start, end);
  }

  /** The character at an offset; NUL, which is never part of the text, outside of it. */
  char charAt(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  boolean isBlank(int offset) {
    return BLANKS.indexOf(charAt(offset)) >= 0;
  }

  boolean isBreak(int offset) {
    return BREAKS.indexOf(charAt(offset)) >= 0;
  }

  /** Whether a word or the text ends here. */
  boolean isGap(int offset) {
    return isBlank(offset) || isBreak(offset) || charAt(offset) == '\0';
  }

  /** The offset after a line end that starts here. */
  int afterBreak(int offset) {
    return charAt(offset) == '\r' && charAt(offset + 1) == '\n' ? offset + 2 : offset + 1;
  }

  boolean hasBreak(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isBreak(i)) {
        return true;
      }
    }
    return false;
  }

  int skipBlanks(int offset) {
    int next = offset;
    while (isBlank(next)) {
      next++;
    }
    return next;
  }

  int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && !isBreak(end)) {
      end++;
    }
    return end;
  }

  /** The offset after the line end of the line of an offset; the end of the text in the last. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    return end < text.length() ? afterBreak(end) : end;
  }

  /** The end of {@code start..end} without the white space before it. */
  int trimmedEnd(int start, int end) {
    int last = end;
    while (last > start && isGap(last - 1)) {
      last--;
    }
    return last;
  }

  /** The first offset of a line that is neither blank nor a break, at most its end. */
  int firstOfLine(int offset) {
    return skipBlanks(lineStart(offset));
  }

  int skipWhiteSpace(int offset) {
    int next = offset;
    while (isBlank(next) || isBreak(next)) {
      next++;
    }
    return next;
  }

  /**
   * The column of an offset as SnakeYAML counts, from 0 in code points and without the mark of byte
   * order.
   */
  int column(int offset) {
    int start = lineStart(offset);
    int mark = charAt(start) == '\uFEFF' ? 1 : 0;
    return text.codePointCount(start, offset) - mark;
  }
}
