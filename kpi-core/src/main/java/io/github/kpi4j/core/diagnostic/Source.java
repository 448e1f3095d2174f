package io.github.kpi4j.core.diagnostic;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text with a name, in which spans mark places. Lines end at LF, CR or CR LF and are counted from
 * 1; columns are code points counted from 1, so an emoji is one column.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * A named text.
   *
   * @param name what people call it, usually a file name
   * @param text the whole text
   * @return the source
   */
  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  private static int[] lineStarts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.rangeClosed(1, text.length()).filter(i -> startsLine(text, i)))
        .toArray();
  }

  private static boolean startsLine(String text, int index) {
    char before = text.charAt(index - 1);
    boolean insideCrLf = before == '\r' && index < text.length() && text.charAt(index) == '\n';
    return before == '\n' || (before == '\r' && !insideCrLf);
  }

  /**
   * What people call it.
   *
   * @return usually a file name
   */
  public String name() {
    return name;
  }

  /**
   * The whole text.
   *
   * @return the text as it was given
   */
  public String text() {
    return text;
  }

  /**
   * The line of a position.
   *
   * @param offset a UTF-16 index, 0 to the length of the text
   * @return the line, from 1
   */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The column of a position.
   *
   * @param offset a UTF-16 index, 0 to the length of the text
   * @return the column in code points, from 1
   */
  public int column(int offset) {
    return text.codePointCount(lineStarts[line(offset) - 1], offset) + 1;
  }

  /**
   * Where a line begins.
   *
   * @param line from 1 to the number of lines
   * @return the UTF-16 index of its first character
   */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /**
   * A line without its line end.
   *
   * @param line from 1 to the number of lines
   * @return the text of the line
   */
  public String lineText(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStart(line)
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(lineStart(line), end);
  }

  @Override
  public String toString() {
    return name;
  }
}
