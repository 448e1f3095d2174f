package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of one table by scope and day. Rows are cut by the words of dimensions once, when they
 * are first asked for; within a cut they stay in the order of days, so a range of days is two
 * binary searches.
 */
final class ScopedRows {
  private static final int[] NONE = new int[0];

  private final FactTable table;
  private final Map<Cut, Map<List<String>, int[]>> cuts = new HashMap<>();

  private record Cut(List<String> dimensions, Filter where) {}

  ScopedRows(FactTable table) {
    this.table = table;
  }

  FactTable table() {
    return table;
  }

  int[] rows(Scope scope, Filter where, DateRange days) {
    int[] rows = all(scope, where, days);
    return scope.excused().within(days).isEmpty()
        ? rows
        : Arrays.stream(rows).filter(row -> !scope.excused().contains(table.day(row))).toArray();
  }

  private int[] all(Scope scope, Filter where, DateRange days) {
    Filter filter = where.and(scope.where());
    if (scope.words().isEmpty() && filter.isAll()) {
      return table.rowsIn(days);
    }
    List<String> dimensions = List.copyOf(scope.words().keySet());
    int[] rows =
        cut(new Cut(dimensions, filter)).getOrDefault(List.copyOf(scope.words().values()), NONE);
    return Arrays.copyOfRange(
        rows, firstFrom(rows, days.start()), firstFrom(rows, days.endExclusive()));
  }

  /** The subjects that have a row on one of the days: the words of some dimensions, in order. */
  Set<List<String>> subjects(List<String> dimensions, Filter where, DateRange days) {
    Set<List<String>> subjects = new TreeSet<>(Subjects.ORDER);
    cut(new Cut(dimensions, where))
        .forEach(
            (words, rows) -> {
              if (firstFrom(rows, days.start()) < firstFrom(rows, days.endExclusive())) {
                subjects.add(words);
              }
            });
    return subjects;
  }

  /** The first day on which each subject has a row. */
  Map<List<String>, LocalDate> firstRows(List<String> dimensions, Filter where) {
    Map<List<String>, LocalDate> first = new HashMap<>();
    cut(new Cut(dimensions, where)).forEach((words, rows) -> first.put(words, table.day(rows[0])));
    return first;
  }

  private Map<List<String>, int[]> cut(Cut cut) {
    return cuts.computeIfAbsent(cut, this::group);
  }

  private Map<List<String>, int[]> group(Cut cut) {
    // A name that the table does not have is a mistake, also where there are no rows.
    cut.dimensions().forEach(table::words);
    Map<List<Integer>, List<Integer>> groups = new HashMap<>();
    Map<String, BitSet> wanted = new HashMap<>();
    cut.where()
        .words()
        .forEach((dimension, words) -> wanted.put(dimension, codes(dimension, words)));
    for (int row = 0; row < table.rows(); row++) {
      if (passes(row, wanted)) {
        List<Integer> key = new ArrayList<>(cut.dimensions().size());
        for (String dimension : cut.dimensions()) {
          key.add(table.code(dimension, row));
        }
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    Map<List<String>, int[]> byWords = new HashMap<>();
    groups.forEach(
        (codes, rows) -> {
          List<String> words = new ArrayList<>();
          for (int i = 0; i < codes.size(); i++) {
            words.add(table.words(cut.dimensions().get(i)).get(codes.get(i)));
          }
          byWords.put(words, rows.stream().mapToInt(Integer::intValue).toArray());
        });
    return byWords;
  }

  private boolean passes(int row, Map<String, BitSet> wanted) {
    for (Map.Entry<String, BitSet> filter : wanted.entrySet()) {
      if (!filter.getValue().get(table.code(filter.getKey(), row))) {
        return false;
      }
    }
    return true;
  }

  private BitSet codes(String dimension, List<String> words) {
    BitSet codes = new BitSet();
    for (String word : words) {
      int code = table.words(dimension).indexOf(word);
      if (code >= 0) {
        codes.set(code);
      }
    }
    return codes;
  }

  /** The newest row of some that are cut to one subject, on one of the days. */
  Optional<Integer> newest(Scope scope, DateRange days) {
    int[] rows = rows(scope, Filter.ALL, days);
    return rows.length == 0 ? Optional.empty() : Optional.of(rows[rows.length - 1]);
  }

  private int firstFrom(int[] rows, LocalDate day) {
    int wanted = table.firstRowFrom(day);
    int found = Arrays.binarySearch(rows, wanted);
    return found >= 0 ? found : -found - 1;
  }
}
