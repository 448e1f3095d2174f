package io.github.kpi4j.core.diagnostic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text with a name, in which spans mark places. Lines end at LF, CR or CR LF and are counted from
 * 1; columns are code points counted from 1, so an emoji is one column.
 */
public final class Source implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final String text;
  private final int from;
  private final int firstLine;
  private final int firstColumn;
  private final boolean named;
  private final int[] lineStarts;

  private Source(
      String name, String text, int from, int firstLine, int firstColumn, boolean named) {
    this.named = named;
    this.name = name;
    this.text = text;
    this.from = from;
    this.firstLine = firstLine;
    this.firstColumn = firstColumn;
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
    return new Source(name, text, 0, 1, 1, false);
  }

  /** A name without a text in which lines could be counted. */
  static Source named(String name) {
    return new Source(name, "", 0, 1, 1, true);
  }

  /**
   * Some lines of a named text. Positions are those of the whole text.
   *
   * @param name what people call it, usually a file name
   * @param lines what stands on these lines
   * @param start the UTF-16 index of the first of them in the whole text
   * @param line the line at that index, from 1
   * @return the source
   * @throws IllegalArgumentException if {@code start} is negative or the text ends beyond 2<sup>31
   *     </sup>
   */
  public static Source excerpt(String name, String lines, int start, int line) {
    return excerpt(name, lines, start, line, 1);
  }

  /**
   * A part of a named text that starts inside of a line, such as one cell of a row of which nothing
   * else is to be shown. Positions are those of the whole text.
   *
   * @param name what people call it, usually a file name
   * @param part what stands there
   * @param start the UTF-16 index of the part in the whole text
   * @param line the line at that index, from 1
   * @param column the column at that index, from 1
   * @return the source
   * @throws IllegalArgumentException if {@code start} is negative or the text ends beyond 2<sup>31
   *     </sup>
   */
  public static Source excerpt(String name, String part, int start, int line, int column) {
    if (start < 0 || start > Integer.MAX_VALUE - part.length()) {
      throw new IllegalArgumentException("no place in a text: " + start);
    }
    return new Source(name, part, start, line, column, false);
  }

  /**
   * As much of it as shows the lines of a span. Positions stay those of the whole text, so that
   * names of places and their order are the same.
   */
  Source linesOf(int start, int end) {
    if (named) {
      return this;
    }
    int first = line(start);
    int begin = lineStart(first);
    int until = Math.max(end, begin + lineText(first).length()) - from;
    // Without its LF a CR would end a line of its own.
    boolean insideCrLf =
        until > 0
            && until < text.length()
            && !startsLine(text, until)
            && text.charAt(until - 1) == '\r';
    return new Source(
        name,
        text.substring(begin - from, insideCrLf ? until + 1 : until),
        begin,
        first,
        first == firstLine ? firstColumn : 1,
        false);
  }

  /** The index in the whole text of the first character that is held here. */
  int start() {
    return from;
  }

  /** Whether there is a name only. */
  boolean named() {
    return named;
  }

  boolean contains(int start, int end) {
    return from <= start && start <= end && end <= from + text.length();
  }

  String text(int start, int end) {
    return text.substring(start - from, end - from);
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
   * @return the text as it was given; of {@linkplain Span#excerpt() an excerpt} its lines
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
    int found = Arrays.binarySearch(lineStarts, offset - from);
    return firstLine + (found >= 0 ? found : -found - 2);
  }

  /**
   * The column of a position.
   *
   * @param offset a UTF-16 index, 0 to the length of the text
   * @return the column in code points, from 1
   */
  public int column(int offset) {
    int line = line(offset);
    int before = line == firstLine ? firstColumn : 1;
    return text.codePointCount(lineStart(line) - from, offset - from) + before;
  }

  /**
   * Where a line begins.
   *
   * @param line from 1 to the number of lines
   * @return the UTF-16 index of its first character
   */
  public int lineStart(int line) {
    return from + lineStarts[line - firstLine];
  }

  /**
   * A line without its line end.
   *
   * @param line from 1 to the number of lines
   * @return the text of the line
   */
  public String lineText(int line) {
    int index = line - firstLine;
    int start = lineStarts[index];
    int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
