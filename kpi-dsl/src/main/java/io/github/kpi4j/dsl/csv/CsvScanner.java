package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.fact.RowText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts bytes into rows and cells, one row at a time, and keeps no more than that row. Rows end at
 * LF, CR or CR LF; empty lines are none. A cell may stand in quotation marks, and then hold
 * separators, line ends and doubled quotation marks; elsewhere they are characters like others.
 */
final class CsvScanner {
  private static final int LARGEST_ROW = 16 << 20;
  private static final int BUFFER = 1 << 16;
  private static final byte QUOTE = '"';

  private final InputStream in;
  private final String name;
  private final byte separator;

  // Whoever reads plain rows looks at eight bytes together: there is room for as many behind the
  // last.
  private byte[] buffer = new byte[BUFFER + Long.BYTES];
  private int limit;
  private boolean ended;
  private long before;

  private int at;
  private boolean afterCr;
  private long chars;
  private int line;

  private int start;
  private int end;
  private int nextLine;
  private boolean ascii;
  private boolean broken;
  private int cells;
  private int[] bounds = new int[64];
  private Optional<Diagnostic> problem = Optional.empty();

  CsvScanner(InputStream in, String name, CsvStart from) {
    this.in = in;
    this.name = name;
    this.separator = (byte) separator(name);
    this.before = from.bytes();
    this.chars = from.chars();
    this.line = from.line();
    this.nextLine = line;
  }

  /** A comma, or a tab in files that end in {@code .tsv}. */
  private static char separator(String name) {
    return name.endsWith(".tsv") ? '\t' : ',';
  }

  /** Goes to the next row, if there is one and nothing is wrong with it. */
  boolean next() throws IOException {
    return toNext() && read();
  }

  /** Goes to where the next row begins, if there is one. */
  boolean toNext() throws IOException {
    if (problem.isPresent()) {
      return false;
    }
    passRow();
    return toRow();
  }

  /**
   * Takes the row that somebody else has read as far as its line end, if all of it is UTF-8.
   *
   * @param lineEnd the index of its line end
   */
  boolean take(int lineEnd) {
    endAt(lineEnd);
    nextLine = line;
    return ascii || Utf8.firstBad(buffer, start, end) < 0;
  }

  /** Finds the cells of the row, if nothing is wrong with it. */
  boolean read() throws IOException {
    while (!cut()) {
      if (broken || ended || limit - start > LARGEST_ROW) {
        problem = Optional.of(cannotBeCut());
        return false;
      }
      fill();
    }
    if (end - start > LARGEST_ROW) {
      problem = Optional.of(cannotBeCut());
      return false;
    }
    int bad = ascii ? -1 : Utf8.firstBad(buffer, start, end);
    problem = bad < 0 ? Optional.empty() : Optional.of(notUtf8(bad));
    return bad < 0;
  }

  /** Counts the row that was read last. */
  private void passRow() {
    chars += ascii ? at - start : Utf8.chars(buffer, start, at);
    start = at;
    line = nextLine;
  }

  /** Passes over what stands between rows; whether another row follows. */
  private boolean toRow() throws IOException {
    while (true) {
      if (at == limit && !more()) {
        return false;
      }
      if (before + at == 0 && hasMark()) {
        at += 3;
      } else if (buffer[at] == '\n' || buffer[at] == '\r') {
        // The LF of a CR LF belongs to the line before.
        line += buffer[at] == '\n' && afterCr ? 0 : 1;
        afterCr = buffer[at] == '\r';
        at++;
        chars++;
      } else {
        afterCr = false;
        start = at;
        return true;
      }
      start = at;
    }
  }

  /** Whether a byte order mark stands at the start of the file. */
  private boolean hasMark() {
    return limit - at >= 3
        && buffer[at] == (byte) 0xEF
        && buffer[at + 1] == (byte) 0xBB
        && buffer[at + 2] == (byte) 0xBF;
  }

  private boolean more() throws IOException {
    if (!ended) {
      fill();
    }
    return at < limit;
  }

  /** Reads on; what was read of the row stays, at the start of the buffer. */
  private void fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    before += start;
    limit -= start;
    at -= start;
    start = 0;
    if (limit == buffer.length - Long.BYTES) {
      buffer = Arrays.copyOf(buffer, 2 * limit + Long.BYTES);
    }
    int wanted = buffer.length - Long.BYTES - limit;
    int count = in.readNBytes(buffer, limit, wanted);
    ended = count < wanted;
    limit += count;
  }

  /** Finds the cells of the row; false if that takes more bytes or cannot be done. */
  private boolean cut() {
    cells = 0;
    broken = false;
    nextLine = line;
    int cell = start;
    for (int i = start; i < limit; i++) {
      byte b = buffer[i];
      if (b == QUOTE && i == cell) {
        int close = behindQuotes(cell);
        if (!canEndAt(close)) {
          return false;
        }
        bound(cell + 1, close - 1);
        if (close == limit || buffer[close] != separator) {
          return endAt(close);
        }
        cell = close + 1;
        i = close;
      } else if (b == separator) {
        bound(cell, i);
        cell = i + 1;
      } else if (isLineEnd(b)) {
        bound(cell, i);
        return endAt(i);
      }
    }
    if (ended) {
      bound(cell, limit);
      endAt(limit);
    }
    return ended;
  }

  private boolean endAt(int index) {
    end = index;
    at = index;
    ascii = Utf8.isAscii(buffer, start, end);
    return true;
  }

  /** Whether a cell in quotation marks can end at an index; −1 if it has no end yet. */
  private boolean canEndAt(int close) {
    if (close < 0 || (close == limit && !ended)) {
      return false;
    }
    broken = close < limit && buffer[close] != separator && !isLineEnd(buffer[close]);
    return !broken;
  }

  /** The index behind the quotation mark that closes the one at an index, or −1. */
  private int behindQuotes(int open) {
    for (int i = open + 1; i < limit; i++) {
      byte b = buffer[i];
      boolean doubling = b == QUOTE && i + 1 < limit && buffer[i + 1] == QUOTE;
      if (b == QUOTE && !doubling) {
        return i + 1;
      }
      i += doubling ? 1 : 0;
      boolean insideCrLf = b == '\r' && i + 1 < limit && buffer[i + 1] == '\n';
      nextLine += isLineEnd(b) && !insideCrLf ? 1 : 0;
    }
    return -1;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private void bound(int from, int to) {
    if (bounds.length == 2 * cells) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * cells] = from;
    bounds[2 * cells + 1] = to;
    cells++;
  }

  /** What ended the reading before the end of the file, if anything did. */
  Optional<Diagnostic> problem() {
    return problem;
  }

  private Diagnostic cannotBeCut() {
    return new CsvPlace(text(limit), (char) separator).firstProblem().excerpt();
  }

  /** Before what cannot be read; nothing is guessed at. */
  private Diagnostic notUtf8(int bad) {
    RowText read = text(bad);
    int stop = read.start() + read.text().length();
    return Diagnostic.of(Code.NOT_UTF8, new Span(read.cell(-1).source(), stop, stop))
        .with("offset", before + bad);
  }

  /** How many cells the row has. */
  int cells() {
    return cells;
  }

  /** The bytes among which the row stands, until the next one is gone to. */
  byte[] bytes() {
    return buffer;
  }

  /** The index of the row's first byte. */
  int start() {
    return start;
  }

  /** The index behind the last byte that was read of the file so far. */
  int limit() {
    return limit;
  }

  /** What stands between cells. */
  char separator() {
    return (char) separator;
  }

  /** The index of a cell's first byte; of one that the row does not have, that of the row's end. */
  int from(int cell) {
    return cell < cells ? bounds[2 * cell] : end;
  }

  /** The index behind a cell's last byte. */
  int to(int cell) {
    return cell < cells ? bounds[2 * cell + 1] : end;
  }

  /** A cell as text; empty where the row ends before it. */
  String cell(int cell) {
    int from = from(cell);
    String text = new String(buffer, from, to(cell) - from, StandardCharsets.UTF_8);
    boolean quoted = from > start && buffer[from - 1] == QUOTE && cell < cells;
    return quoted ? text.replace("\"\"", "\"") : text;
  }

  /** Where the row stands. */
  RowText place() {
    return text(end);
  }

  /** Where each cell of the row stands. */
  CsvPlace places() {
    return new CsvPlace(place(), (char) separator);
  }

  private RowText text(int until) {
    String text = new String(buffer, start, until - start, StandardCharsets.UTF_8);
    // Places are counted in int; far behind in a huge file only the line tells them apart.
    int from = (int) Math.min(chars, Integer.MAX_VALUE - 2L * LARGEST_ROW);
    return new RowText(name, text, from, line);
  }
}
