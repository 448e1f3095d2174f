package io.github.kpi4j.dsl.internal.rows;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.RowPlace;
import java.io.Serializable;

/**
 * Where a row starts. It holds nothing of what the row says, since other cells of a row may be
 * about persons.
 *
 * @param name the name of the file
 * @param start the UTF-16 index in the file
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record RowStart(String name, int start, int line, int column)
    implements RowPlace, Serializable {
  // Places are counted in int; far behind in a huge file only the line tells them apart.
  private static final long LAST = Integer.MAX_VALUE - (64L << 20);

  /**
   * A place in a file of any length.
   *
   * @param name the name of the file
   * @param start the UTF-16 index in the file
   * @param line the line, from 1
   * @param column the column, from 1
   * @return the place
   */
  public static RowStart at(String name, long start, int line, int column) {
    return new RowStart(name, (int) Math.min(start, LAST), line, column);
  }

  @Override
  public Span cell(int column) {
    return span("");
  }

  /**
   * The place with some text of its own.
   *
   * @param text what stands there
   * @return the place of the text
   */
  public Span span(String text) {
    return new Span(Source.excerpt(name, text, start, line, column), start, start + text.length());
  }
}
