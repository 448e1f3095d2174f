package io.github.kpi4j.core.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The rows of a new table: each a row of one old table or of another. */
final class Picks {
  private final int[] rows;
  private final int first;

  private Picks(int[] rows, int first) {
    this.rows = rows;
    this.first = first;
  }

  /** All rows of a table, then all of another. */
  static Picks both(int first, int second) {
    return new Picks(IntStream.range(0, first + second).toArray(), first);
  }

  /** Some rows of one table, in the order given. */
  static Picks of(List<Integer> rows) {
    return new Picks(rows.stream().mapToInt(Integer::intValue).toArray(), Integer.MAX_VALUE);
  }

  /** All rows of one table, sorted. */
  static Picks sorted(int size, Comparator<Integer> order) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.sort(rows, order);
    return of(rows);
  }

  int size() {
    return rows.length;
  }

  int[] mapToInt(IntUnaryOperator one, IntUnaryOperator two) {
    int[] values = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i] < first ? one.applyAsInt(rows[i]) : two.applyAsInt(rows[i] - first);
    }
    return values;
  }

  long[] mapToLong(IntToLongFunction one, IntToLongFunction two) {
    long[] values = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i] < first ? one.applyAsLong(rows[i]) : two.applyAsLong(rows[i] - first);
    }
    return values;
  }

  <T> List<T> map(IntFunction<T> one, IntFunction<T> two) {
    List<T> values = new ArrayList<>(rows.length);
    for (int row : rows) {
      values.add(row < first ? one.apply(row) : two.apply(row - first));
    }
    return values;
  }
}
