package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What a table says, as digests: of each day the number of rows and the sum of each measure by
 * words, and of the days that have arrived. How rows were dealt to files, in which order they came
 * and whether they were put together makes no difference.
 */
final class TableDigest {
  private final FactTable table;
  private final IntUnaryOperator counts;
  private final SortedMap<LocalDate, byte[]> days = new TreeMap<>();

  /**
   * The digests of a table's days, each of them worked out once.
   *
   * @param table its rows or cells
   * @param counts how many rows each of them stands for
   */
  TableDigest(FactTable table, IntUnaryOperator counts) {
    this.table = table;
    this.counts = counts;
    boolean dated = table.schema().kind() != TableKind.REFERENCE;
    int row = 0;
    while (row < table.rows()) {
      int end = dated ? table.firstRowFrom(table.day(row).plusDays(1)) : table.rows();
      days.put(dated ? table.day(row) : LocalDate.MIN, digest(rows(row, end)));
      row = end;
    }
  }

  /**
   * The digest of what the table says of some days.
   *
   * @param last the last of them; what is known of things belongs to any day
   * @return SHA-256 in hexadecimal
   */
  String until(LocalDate last) {
    MessageDigest all = sha256();
    days.headMap(last.plusDays(1))
        .forEach(
            (day, digest) -> {
              all.update(text(day));
              all.update(digest);
            });
    all.update(text(arrived(last)));
    return HexFormat.of().formatHex(all.digest());
  }

  /** The rows of one day by their words, in the order of the words. */
  private SortedMap<String, Sum> rows(int from, int to) {
    List<String> dimensions = table.schema().wordColumns();
    List<Measure> measures = table.schema().measures();
    SortedMap<String, Sum> sums = new TreeMap<>();
    for (int row = from; row < to; row++) {
      StringBuilder words = new StringBuilder();
      for (String dimension : dimensions) {
        String word = table.words(dimension).get(table.code(dimension, row));
        // With its length in front, no word can pass for the end of another.
        words.append(word.length()).append(':').append(word);
      }
      Sum sum = sums.computeIfAbsent(words.toString(), w -> new Sum(measures.size()));
      sum.rows += counts.applyAsInt(row);
      for (int i = 0; i < measures.size(); i++) {
        sum.values.set(i, sum.values.get(i).plus(table.value(measures.get(i).name(), row)));
      }
    }
    return sums;
  }

  private static final class Sum {
    private final List<Rational> values;
    private long rows;

    Sum(int measures) {
      this.values = new ArrayList<>(Collections.nCopies(measures, Rational.ZERO));
    }
  }

  private static byte[] digest(SortedMap<String, Sum> rows) {
    MessageDigest day = sha256();
    rows.forEach((words, sum) -> day.update(text(words + '=' + sum.rows + sum.values)));
    return day.digest();
  }

  private String arrived(LocalDate last) {
    Arrival arrival = table.arrival();
    DateRange passed = new DateRange(LocalDate.of(0, 1, 1), last.plusDays(1));
    return arrival.coverage().map(passed::intersection).filter(days -> !days.isEmpty())
        + " "
        + arrival.gaps().stream().map(passed::intersection).filter(g -> !g.isEmpty()).toList()
        + " "
        + arrival.broken().stream().filter(passed::contains).sorted().toList()
        + arrival.undated();
  }

  private static byte[] text(Object part) {
    return (part + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
