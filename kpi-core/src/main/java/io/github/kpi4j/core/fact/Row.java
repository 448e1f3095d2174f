package io.github.kpi4j.core.fact;

import com.google.common.collect.Comparators;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that could be read, before versions are compared.
 *
 * @param key what identifies the row: the values of the key's dimensions; empty in a table without
 *     key
 * @param instants the values of all dimensions of type instant, the version's among them
 * @param version the value of the version's dimension, if the table has one
 */
record Row(
    String key,
    LocalDate day,
    List<String> texts,
    List<Instant> instants,
    @Nullable Instant version,
    List<BigDecimal> numbers,
    RowPlace place) {
  /**
   * By day, then by everything else that the row says, so that the order of reading never shows.
   */
  static final Comparator<Row> ORDER =
      Comparator.comparing(Row::day)
          .thenComparing(Row::texts, Comparators.lexicographical(Comparator.<String>naturalOrder()))
          .thenComparing(
              Row::instants, Comparators.lexicographical(Comparator.<Instant>naturalOrder()))
          .thenComparing(
              Row::numbers, Comparators.lexicographical(Comparator.<BigDecimal>naturalOrder()));

  /** Whether both say the same; where they were read does not matter, nor how zeros are written. */
  boolean saysTheSame(Row other) {
    boolean same =
        day.equals(other.day) && texts.equals(other.texts) && instants.equals(other.instants);
    for (int i = 0; same && i < numbers.size(); i++) {
      same = numbers.get(i).compareTo(other.numbers.get(i)) == 0;
    }
    return same;
  }
}
