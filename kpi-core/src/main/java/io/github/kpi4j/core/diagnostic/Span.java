package io.github.kpi4j.core.diagnostic;

import java.io.Serializable;

/**
 * A place in a text: the characters from {@code start} up to, not including, {@code end}.
 *
 * @param source the text
 * @param start UTF-16 index of the first character
 * @param end UTF-16 index after the last character; equal to {@code start} for a point
 */
public record Span(Source source, int start, int end) implements Comparable<Span>, Serializable {
  /**
   * Checks the bounds.
   *
   * @param source the text
   * @param start UTF-16 index of the first character
   * @param end UTF-16 index after the last character
   * @throws IllegalArgumentException if the span is not inside the text
   */
  public Span {
    if (!source.contains(start, end)) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " is not inside " + source.name());
    }
  }

  /**
   * A place that has a name and no text to point into: a table, a folder, a file that cannot be
   * read, a part of a contract that was built in Java.
   *
   * @param name what people call it
   * @return a place whose text is the name alone; line and column are 1
   */
  public static Span named(String name) {
    return new Span(Source.named(name), 0, 0);
  }

  /**
   * The line it starts on.
   *
   * @return from 1
   */
  public int line() {
    return source.line(start);
  }

  /**
   * The column it starts in.
   *
   * @return in code points, from 1
   */
  public int column() {
    return source.column(start);
  }

  /**
   * The characters it covers.
   *
   * @return a part of the source's text
   */
  public String text() {
    return source.text(start, end);
  }

  /**
   * The same place without the rest of its text, to be kept where the text is not.
   *
   * @return a span with the same line, column and text, whose source has only its lines
   */
  public Span excerpt() {
    return new Span(source.linesOf(start, end), start, end);
  }

  /** By name of source, then start, then end. */
  @Override
  public int compareTo(Span other) {
    int order = source.name().compareTo(other.source.name());
    order = order != 0 ? order : Integer.compare(start, other.start);
    return order != 0 ? order : Integer.compare(end, other.end);
  }

  /**
   * As editors and terminals link it.
   *
   * @return {@code name:line:column}; the name alone where there is no text
   */
  @Override
  public String toString() {
    return source.named() ? source.name() : source.name() + ":" + line() + ":" + column();
  }
}
