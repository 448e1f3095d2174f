package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;

/**
 * Where the cells of a row stand, found by walking the row again; asked only when something is
 * wrong with one of them.
 *
 * @param source the file's text
 * @param line the line on which the row starts, from 1
 * @param separator the character between cells
 */
record CsvPlace(Source source, int line, char separator) {
  /** The place of a cell, or the end of a row that ends before it. */
  Span cell(int index) {
    int start = source.lineStart(line);
    for (int passed = 0; passed < index; passed++) {
      int end = cellEnd(start);
      if (!isSeparator(end)) {
        return new Span(source, end, end);
      }
      start = end + 1;
    }
    return new Span(source, start, cellEnd(start));
  }

  /** The place of the row, to the end of its last cell. */
  Span whole() {
    int start = source.lineStart(line);
    int end = cellEnd(start);
    while (isSeparator(end)) {
      end = cellEnd(end + 1);
    }
    return new Span(source, start, end);
  }

  private boolean isSeparator(int index) {
    return index < source.text().length() && source.text().charAt(index) == separator;
  }

  /**
   * The end of the cell that starts at an index; quotation marks guard separators and line ends.
   */
  private int cellEnd(int start) {
    String text = source.text();
    boolean quoted = false;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
        return at;
      }
      at++;
    }
    return at;
  }
}
