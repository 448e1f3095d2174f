package io.github.kpi4j.dsl.internal.rows;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into rows and cells and keeps no more than one row. Rows end at LF, CR or CR LF; empty
 * lines are none. Where quotation marks count, a cell that starts with one ends with one, and holds
 * separators, line ends and doubled quotation marks; a row that cannot be cut ends with its line,
 * and the next one is read as if nothing had been.
 */
public final class DelimitedRows implements Rows {
  private static final int LARGEST_ROW = 4 << 20;
  private static final char QUOTE = '"';

  private final Reader in;
  private final String name;
  private final char separator;
  private final boolean quotes;

  private char[] buffer = new char[1 << 16];
  private int limit;
  private boolean ended;
  private boolean begun;

  /** How many characters stand before the buffer. */
  private long before;

  private int start;
  private int end;
  private int line = 1;
  private int cells;
  private int[] bounds = new int[64];
  private boolean anyQuoted;
  private Optional<Diagnostic> problem = Optional.empty();

  /**
   * Starts at the first row.
   *
   * @param in the text; closed with this
   * @param name what messages call it
   * @param separator what stands between cells
   * @param quotes whether quotation marks hold cells together
   */
  public DelimitedRows(Reader in, String name, char separator, boolean quotes) {
    this.in = in;
    this.name = name;
    this.separator = separator;
    this.quotes = quotes;
  }

  @Override
  public boolean next() throws IOException {
    passRow();
    problem = Optional.empty();
    cells = 0;
    if (!toRow()) {
      return false;
    }
    Cut cut = cut();
    while (cut == Cut.MORE) {
      fill();
      cut = cut();
    }
    return true;
  }

  private enum Cut {
    DONE,
    MORE
  }

  /** Counts the lines of the row that was read last. */
  private void passRow() {
    if (anyQuoted) {
      for (int i = start; i < end; i++) {
        line += endsLine(i) ? 1 : 0;
      }
    }
    anyQuoted = false;
    start = end;
  }

  /** Passes over what stands between rows; whether another row follows. */
  private boolean toRow() throws IOException {
    while (true) {
      if (limit - start < 2 && !ended) {
        fill();
      }
      if (start == limit) {
        end = start;
        return false;
      }
      if (!begun && buffer[start] == '\uFEFF') {
        start++;
        before--;
        begun = true;
        continue;
      }
      begun = true;
      if (!isLineEnd(buffer[start])) {
        return true;
      }
      line += endsLine(start) ? 1 : 0;
      start++;
    }
  }

  /** Reads on; what was read of the row stays, at the start of the buffer. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    before += start;
    limit -= start;
    end = Math.max(0, end - start);
    start = 0;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int count = 0;
    while (limit < buffer.length && count >= 0) {
      count = in.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, count);
    }
    ended = count < 0;
  }

  private Cut cut() throws IOException {
    cells = 0;
    int at = start;
    while (true) {
      boolean quoted = quotes && at < limit && buffer[at] == QUOTE;
      if (quoted) {
        int close = closing(at);
        boolean more = close < 0 || (close + 1 == limit && !ended);
        if (more && !ended && limit - start < LARGEST_ROW) {
          return Cut.MORE;
        }
        if (close < 0) {
          return broken(at, "@csv.unclosed_quote");
        }
        if (close + 1 < limit && buffer[close + 1] != separator && !isLineEnd(buffer[close + 1])) {
          return broken(close + 1, "@csv.after_quote");
        }
        bound(at + 1, close);
        anyQuoted = true;
        at = close + 1;
      } else {
        int from = at;
        while (at < limit && buffer[at] != separator && !isLineEnd(buffer[at])) {
          at++;
        }
        if (at == limit && !ended) {
          return limit - start < LARGEST_ROW ? Cut.MORE : broken(start, "@csv.too_large");
        }
        bound(from, at);
      }
      if (at == limit || isLineEnd(buffer[at])) {
        end = at;
        return Cut.DONE;
      }
      at++;
    }
  }

  /** The quotation mark that closes the one at an index, or −1 if it is not in sight. */
  private int closing(int open) {
    for (int i = open + 1; i < limit; i++) {
      if (buffer[i] == QUOTE) {
        if (i + 1 < limit && buffer[i + 1] == QUOTE) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  /** The row is damaged at an index and ends with its first line. */
  private Cut broken(int at, String why) throws IOException {
    Span place = at(at, "");
    problem = Optional.of(Diagnostic.of(Code.FEED_ROW_BROKEN, place).with("problem", why));
    cells = 0;
    anyQuoted = false;
    end = start;
    while (end < limit || !ended) {
      if (end == limit) {
        start = end;
        fill();
      } else if (isLineEnd(buffer[end])) {
        return Cut.DONE;
      } else {
        end++;
      }
    }
    return Cut.DONE;
  }

  private void bound(int from, int to) {
    if (bounds.length == 2 * cells) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * cells] = from;
    bounds[2 * cells + 1] = to;
    cells++;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a line ends with the character at an index: of CR LF the LF ends it. */
  private boolean endsLine(int index) {
    boolean insideCrLf = buffer[index] == '\r' && index + 1 < limit && buffer[index + 1] == '\n';
    return isLineEnd(buffer[index]) && !insideCrLf;
  }

  @Override
  public Optional<Diagnostic> rowProblem() {
    return problem;
  }

  @Override
  public Optional<Diagnostic> fileProblem() {
    return Optional.empty();
  }

  @Override
  public int cells() {
    return cells;
  }

  @Override
  public boolean has(int column) {
    return column >= 0 && column < cells;
  }

  @Override
  public @Nullable String cell(int column) {
    if (!has(column)) {
      return null;
    }
    int from = bounds[2 * column];
    String text = new String(buffer, from, bounds[2 * column + 1] - from);
    boolean quoted = quotes && from > start && buffer[from - 1] == QUOTE;
    return quoted ? text.replace("\"\"", "\"") : text;
  }

  @Override
  public Span place(int column) {
    if (!has(column)) {
      return start().span("");
    }
    int from = bounds[2 * column];
    return at(from, new String(buffer, from, bounds[2 * column + 1] - from));
  }

  /** The place of a part of the row. */
  private Span at(int index, String text) {
    int lines = 0;
    int lineStart = start;
    for (int i = start; i < index; i++) {
      if (endsLine(i)) {
        lines++;
        lineStart = i + 1;
      }
    }
    int column = Character.codePointCount(buffer, lineStart, index - lineStart) + 1;
    return RowStart.at(name, before + index, line + lines, column).span(text);
  }

  @Override
  public RowStart start() {
    return RowStart.at(name, before + start, line, 1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
