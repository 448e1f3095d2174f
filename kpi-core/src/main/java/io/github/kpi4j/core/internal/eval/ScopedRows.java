package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of one table by scope and day. Rows are cut by the words of dimensions once, when they
 * are first asked for; within a cut they stay in the order of days, so a range of days is two
 * binary searches. Safe for any number of threads.
 */
final class ScopedRows {
  private static final int[] NONE = new int[0];

  private final FactTable table;
  private final Map<Cut, Map<List<String>, int[]>> cuts = new ConcurrentHashMap<>();

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
    return cuts.computeIfAbsent(
        cut, asked -> RowCut.of(table, asked.dimensions(), asked.where()).byWords());
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
