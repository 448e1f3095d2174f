package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That measures of a table are larger or smaller by a factor, to see what that would come to: 1.3
 * for sales that are 30 % higher.
 *
 * @param table the table
 * @param measures the measures that change
 * @param factor 1 leaves them as they are; a finite decimal, 0 or more
 * @param where the words of the rows that change, by text dimension; all rows if there are none
 */
public record FactScale(
    String table, List<String> measures, Rational factor, Map<String, String> where) {
  /**
   * Checks the factor.
   *
   * @param table the table
   * @param measures the measures that change
   * @param factor by which
   * @param where the words of the rows that change
   * @throws IllegalArgumentException if the factor is below zero or no finite decimal
   */
  public FactScale {
    measures = List.copyOf(measures);
    where = Collections.unmodifiableMap(new TreeMap<>(where));
    if (factor.signum() < 0 || !factor.isDecimal()) {
      throw new IllegalArgumentException("no finite decimal of 0 or more: " + factor);
    }
  }

  /**
   * A change of all rows.
   *
   * @param table the table
   * @param factor a decimal, such as {@code 1.3}
   * @param measures the measures that change
   * @return the change
   * @throws IllegalArgumentException if the factor is no decimal, or below zero
   */
  public static FactScale of(String table, String factor, String... measures) {
    return new FactScale(table, List.of(measures), Rational.parse(factor), Map.of());
  }

  /**
   * The same change of some rows only.
   *
   * @param dimension a text dimension
   * @param word the word of the rows that change
   * @return the change
   */
  public FactScale only(String dimension, String word) {
    Map<String, String> more = new TreeMap<>(where);
    more.put(dimension, word);
    return new FactScale(table, measures, factor, more);
  }
}
