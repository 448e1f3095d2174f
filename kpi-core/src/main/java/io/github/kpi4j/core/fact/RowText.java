package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import java.io.Serializable;

/**
 * The place of a row as a whole, with nothing of its file but its own text.
 *
 * @param name the name of the file
 * @param text the row as it stands there
 * @param start the UTF-16 index in the file at which the row starts
 * @param line the line on which it starts, from 1
 */
public record RowText(String name, String text, int start, int line)
    implements RowPlace, Serializable {
  @Override
  public Span cell(int column) {
    return new Span(Source.excerpt(name, text, start, line), start, start + text.length());
  }
}
