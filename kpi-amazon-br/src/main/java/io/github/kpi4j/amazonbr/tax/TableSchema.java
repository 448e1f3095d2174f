package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a dated table beside those that every one has: {@code valid_from} and {@code
 * valid_to} (days like 2026-03-31, the last one counts, an empty {@code valid_to} is open), {@code
 * legal_basis}, {@code source}, {@code confidence} (low, medium or high) and {@code note}.
 *
 * @param name the table's name, such as {@code icms_modal}
 * @param keys the columns that say what a row is about, possibly none
 * @param figures the columns with decimals; names end in {@code _pct} where a figure is a
 *     percentage, 20.5 for 20.5 %; an empty cell is a figure that is not fixed
 */
public record TableSchema(String name, List<String> keys, List<String> figures) {
  static final List<String> COMMON =
      List.of("valid_from", "valid_to", "legal_basis", "source", "confidence", "note");

  /**
   * Keeps its own copies.
   *
   * @param name the table's name
   * @param keys the columns that say what a row is about
   * @param figures the columns with decimals
   */
  public TableSchema {
    keys = List.copyOf(keys);
    figures = List.copyOf(figures);
  }

  /**
   * All columns in the order in which this library writes them; files may have them in another, and
   * more besides.
   *
   * @return keys, figures, then the common ones
   */
  public List<String> columns() {
    return Stream.of(keys, figures, COMMON).flatMap(List::stream).toList();
  }
}
