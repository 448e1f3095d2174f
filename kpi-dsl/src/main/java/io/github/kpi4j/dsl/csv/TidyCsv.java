package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.dsl.internal.csv.CsvText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as CSV for tools that people look at numbers with: one header, dots before decimals, days as
 * 2026-03-31, empty for what is not known, lines that end in LF. A byte order mark is for
 * spreadsheets that would take the text for another encoding.
 */
final class TidyCsv {
  private static final String BOM = "\uFEFF";
  private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?%?");

  private TidyCsv() {}

  /** Rows that are read again, every word as it is. */
  static String exactly(List<String> header, Iterable<List<String>> rows, boolean mark) {
    String text = CsvText.of(header, rows);
    return mark ? BOM + text : text;
  }

  /** Rows for people, in which no cell is a formula of their spreadsheet. */
  static String of(List<String> header, List<List<String>> rows, boolean mark) {
    return exactly(words(header), rows.stream().map(TidyCsv::words).toList(), mark);
  }

  private static List<String> words(List<String> row) {
    return row.stream().map(TidyCsv::word).toList();
  }

  /** Money to the cent. */
  static String cents(Quantity money) {
    return money.amount().round(money.unit().defaultPlaces(), Rounding.HALF_EVEN).toPlainString();
  }

  /**
   * A cell as a spreadsheet takes it for what it is: words of a contract or of facts that it would
   * calculate begin with an apostrophe; numbers stay numbers.
   */
  static String word(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
