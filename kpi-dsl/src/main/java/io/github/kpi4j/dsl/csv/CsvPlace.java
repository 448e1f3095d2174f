package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.RowText;

/**
 * Where the cells of a row stand, found by walking the row again; asked only when something is
 * wrong with one of them.
 *
 * @param row the row as it stands in the file
 * @param separator the character between cells
 */
record CsvPlace(RowText row, char separator) {
  private static final char QUOTE = '"';

  /** The place of a cell, or the end of a row that ends before it. */
  Span cell(int index) {
    int at = 0;
    for (int passed = 0; passed < index; passed++) {
      int end = cellEnd(at);
      if (charAt(end) != separator) {
        return span(end, end);
      }
      at = end + 1;
    }
    return span(at, cellEnd(at));
  }

  /** The place of the row, to the end of its last cell. */
  Span whole() {
    return span(0, row.text().length());
  }

  private Span span(int from, int until) {
    Source lines = Source.excerpt(row.name(), row.text(), row.start(), row.line());
    return new Span(lines, row.start() + from, row.start() + until);
  }

  /**
   * What is wrong with the first row, from this one on, that cannot be cut into cells. There has to
   * be one.
   */
  Diagnostic firstProblem() {
    int at = 0;
    while (at < row.text().length()) {
      int end = cellEnd(at);
      if (charAt(at) == QUOTE) {
        int close = closingQuote(at);
        if (close < 0) {
          return problem(at, "@csv.unclosed_quote");
        }
        if (close + 1 < end) {
          return problem(close + 1, "@csv.after_quote");
        }
      }
      at = end + 1;
    }
    return problem(0, "@csv.too_large");
  }

  private Diagnostic problem(int at, String problem) {
    int end = Math.min(at + 1, row.text().length());
    return Diagnostic.of(Code.BAD_CSV, span(at, end)).with("problem", problem);
  }

  /** The end of the cell that starts at an index. */
  private int cellEnd(int at) {
    int end = at;
    if (charAt(at) == QUOTE) {
      int close = closingQuote(at);
      end = close < 0 ? row.text().length() : close + 1;
    }
    while (end < row.text().length() && charAt(end) != separator && !isLineEnd(charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The quotation mark that closes the one at an index, or −1. Only one at the start of a cell
   * opens it ({@code 5" nail} holds an inch), and two in a row are a quotation mark of the cell.
   */
  private int closingQuote(int open) {
    int at = row.text().indexOf(QUOTE, open + 1);
    while (at >= 0 && charAt(at + 1) == QUOTE) {
      at = row.text().indexOf(QUOTE, at + 2);
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The character at an index; NUL behind the end. */
  private char charAt(int index) {
    return index < row.text().length() ? row.text().charAt(index) : '\0';
  }
}
