package io.github.kpi4j.amazonbr.internal;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text at commas and line ends (RFC 4180) and knows where each cell stands. */
public final class CsvCells {
  /**
   * One cell.
   *
   * @param text without quotation marks and outer space
   * @param span its place with them
   */
  public record Cell(String text, Span span) {}

  private static final char QUOTE = '"';

  private final Source source;
  private final String text;
  private final List<Diagnostic> problems;
  private int at;

  private CsvCells(Source source, List<Diagnostic> problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
    // Spreadsheets begin a file in UTF-8 with a byte order mark.
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * Cuts a text.
   *
   * @param source the text
   * @param problems takes what cannot be cut
   * @return the rows that are not empty; none if one of them cannot be cut
   */
  public static List<List<Cell>> cut(Source source, List<Diagnostic> problems) {
    CsvCells cells = new CsvCells(source, problems);
    List<List<Cell>> rows = new ArrayList<>();
    while (cells.at < cells.text.length() && problems.isEmpty()) {
      List<Cell> row = cells.row();
      if (row.size() > 1 || !row.get(0).text().isEmpty()) {
        rows.add(row);
      }
    }
    return problems.isEmpty() ? rows : List.of();
  }

  private List<Cell> row() {
    List<Cell> row = new ArrayList<>();
    row.add(cell());
    while (charAt() == ',' && problems.isEmpty()) {
      at++;
      row.add(cell());
    }
    if (charAt() == '\r') {
      at++;
    }
    if (charAt() == '\n') {
      at++;
    }
    return row;
  }

  private Cell cell() {
    int start = at;
    if (charAt() == QUOTE) {
      return quoted(start);
    }
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return new Cell(text.substring(start, at).strip(), new Span(source, start, at));
  }

  private Cell quoted(int start) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != QUOTE) {
        content.append(c);
      } else if (charAt() == QUOTE) {
        content.append(QUOTE);
        at++;
      } else {
        if (at < text.length() && !endsCell(text.charAt(at))) {
          report(at, "@csv.after_quote");
        }
        return new Cell(content.toString().strip(), new Span(source, start, at));
      }
    }
    report(start, "@csv.unclosed_quote");
    return new Cell(content.toString(), new Span(source, start, at));
  }

  private void report(int where, String problem) {
    problems.add(
        Diagnostic.of(Code.BAD_CSV, new Span(source, where, where + 1)).with("problem", problem));
  }

  private static boolean endsCell(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  /** The character at hand; NUL behind the end. */
  private char charAt() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
