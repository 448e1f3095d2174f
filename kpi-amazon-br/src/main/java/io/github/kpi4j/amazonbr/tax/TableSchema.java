package io.github.kpi4j.amazonbr.tax;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of a dated table beside those that every one has: {@code valid_from} and {@code
 * valid_to} (days like 2026-03-31, the last one counts, an empty {@code valid_to} is open), {@code
 * legal_basis}, {@code source}, {@code confidence} (low, medium or high) and {@code note}.
 *
 * @param name the table's name, such as {@code icms_modal}
 * @param keys the columns that say what a row is about, possibly none
 * @param figures the columns with decimals; names end in {@code _pct} where a figure is a
 *     percentage, 20.5 for 20.5 % and none below 0 or above 100; an empty cell is a figure that is
 *     not fixed
 * @param words the words that some of the key columns may hold; the others may hold any
 * @param actNeeded whether a row without a legal basis is refused
 */
public record TableSchema(
    String name,
    List<String> keys,
    List<String> figures,
    Map<String, List<String>> words,
    boolean actNeeded) {
  static final List<String> COMMON =
      List.of("valid_from", "valid_to", "legal_basis", "source", "confidence", "note");

  /**
   * Keeps its own copies.
   *
   * @param name the table's name
   * @param keys the columns that say what a row is about
   * @param figures the columns with decimals
   * @param words the words of key columns
   * @param actNeeded whether a row needs a legal basis
   */
  public TableSchema {
    keys = List.copyOf(keys);
    figures = List.copyOf(figures);
    words = Map.copyOf(words);
  }

  /**
   * A table whose keys may hold any words and whose rows need no legal basis.
   *
   * @param name the table's name
   * @param keys the columns that say what a row is about
   * @param figures the columns with decimals
   */
  public TableSchema(String name, List<String> keys, List<String> figures) {
    this(name, keys, figures, Map.of(), false);
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
