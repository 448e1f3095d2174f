package io.github.kpi4j.dsl.internal.xlsx;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first sheet. A number that is shown as a day is read as {@code
 * 2026-05-04T00:00}, one that is shown as a percentage as {@code 7.25%}; other numbers are cut to
 * the 15 digits that spreadsheets keep. Lines are the row numbers of the sheet.
 */
public final class WorkbookRows implements Rows {
  /** As many as a sheet may have. */
  private static final int MOST_ROWS = 1 << 20;

  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DAY = Pattern.compile("[ydhs]|mmm", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGIT = Pattern.compile("[0#]");

  private final String name;
  private final ReadableWorkbook workbook;
  private final boolean date1904;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private @Nullable Row row;
  private int line;
  private Optional<Diagnostic> rowProblem = Optional.empty();
  private Optional<Diagnostic> problem = Optional.empty();

  private WorkbookRows(String name, ReadableWorkbook workbook) throws IOException {
    this.name = name;
    this.workbook = workbook;
    this.date1904 = workbook.isDate1904();
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
  }

  /**
   * Opens a workbook.
   *
   * @param file one of which no part is {@link WorkbookFile#tooLarge too large}
   * @param name what messages call it
   * @return its rows; none if it cannot be read, which is a problem of the file
   * @throws IOException if the bytes cannot be read
   */
  public static Optional<WorkbookRows> open(WorkbookFile file, String name) throws IOException {
    Optional<byte[]> held = Optional.empty();
    if (file.path().isEmpty()) {
      try (InputStream in = file.bytes().open()) {
        held = Optional.of(in.readAllBytes());
      }
    }
    ReadableWorkbook workbook;
    try {
      ReadingOptions shown = new ReadingOptions(true, false);
      workbook =
          held.isPresent()
              ? new ReadableWorkbook(new ByteArrayInputStream(held.get()), shown)
              : new ReadableWorkbook(file.path().orElseThrow().toFile(), shown);
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WorkbookRows(name, workbook));
    } catch (IOException | RuntimeException damaged) {
      workbook.close();
      return Optional.empty();
    }
  }

  @Override
  public boolean next() {
    rowProblem = Optional.empty();
    row = null;
    if (problem.isPresent()) {
      return false;
    }
    try {
      do {
        row = rows.hasNext() ? rows.next() : null;
        line = row == null ? line : row.getRowNum();
      } while (row != null && isEmpty(row));
      return row != null;
    } catch (RuntimeException damaged) {
      // The library throws what it meets: of a cell's number or place, behind which the next row
      // can be read, or of the XML itself, behind which nothing is sure.
      if (isOfOneRow(damaged) && line < MOST_ROWS) {
        line++;
        rowProblem = Optional.of(broken(Code.FEED_ROW_BROKEN, "@feed.bad_cell"));
        return true;
      }
      problem = Optional.of(broken(Code.FEED_BROKEN_OFF, "@feed.bad_workbook"));
      return false;
    }
  }

  private static boolean isOfOneRow(RuntimeException damaged) {
    return damaged instanceof NumberFormatException
        || damaged instanceof IndexOutOfBoundsException
        || (damaged instanceof ExcelReaderException
            && damaged.getCause() instanceof NumberFormatException);
  }

  private Diagnostic broken(Code code, String problem) {
    return Diagnostic.of(code, start().span("")).with("problem", problem);
  }

  private static boolean isEmpty(Row row) {
    return row.stream().allMatch(cell -> cell == null || cell.getRawValue() == null);
  }

  @Override
  public Optional<Diagnostic> rowProblem() {
    return rowProblem;
  }

  @Override
  public Optional<Diagnostic> fileProblem() {
    return problem;
  }

  @Override
  public int cells() {
    return row == null ? 0 : row.getCellCount();
  }

  private @Nullable Cell at(int column) {
    return row == null || column < 0 || column >= row.getCellCount()
        ? null
        : row.getOptionalCell(column).orElse(null);
  }

  @Override
  public @Nullable String cell(int column) {
    Cell cell = at(column);
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return null;
    }
    boolean formulaOfNumber = cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue());
    return cell.getType() == CellType.NUMBER || formulaOfNumber ? number(cell) : cell.getText();
  }

  private static boolean isNumber(@Nullable String raw) {
    return raw != null && raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  }

  private @Nullable String number(Cell cell) {
    String raw = cell.getRawValue();
    if (!isNumber(raw)) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw).round(KEPT).stripTrailingZeros();
    String format = cell.getDataFormatString();
    String shown = format == null ? "" : LITERAL.matcher(format).replaceAll("");
    if (DAY.matcher(shown).find() && !DIGIT.matcher(shown).find()) {
      return SheetDays.text(number, date1904).orElse(raw);
    }
    if (shown.endsWith("%")) {
      return number.movePointRight(2).toPlainString() + "%";
    }
    // An identifier of more digits has lost some, which shows only if the exponent is kept.
    return number.precision() - number.scale() > 15 ? number.toString() : number.toPlainString();
  }

  @Override
  public boolean isNumber(int column) {
    Cell cell = at(column);
    return cell != null
        && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
        && isNumber(cell.getRawValue());
  }

  @Override
  public Span place(int column) {
    String text = cell(column);
    return start(Math.max(0, column) + 1).span(text == null ? "" : text);
  }

  @Override
  public RowStart start() {
    return start(1);
  }

  private RowStart start(int column) {
    int there = Math.max(1, line);
    return RowStart.at(name, there, there, column);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
