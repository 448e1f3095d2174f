package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.CellSet;
import io.github.kpi4j.core.fact.CellTable;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.Rational;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Reads the leaves of formulas from cells, in which rows of one day and the same words have been
 * put together. Says the same as {@link RowLeaves} says of the rows.
 */
final class CellLeaves extends TableLeaves {
  private final CellSet cells;
  private final CellCuts cuts;

  CellLeaves(DataSchema data, CellCuts cuts, Standings standings) {
    super(data, standings);
    this.cells = cuts.cells();
    this.cuts = cuts;
  }

  @Override
  ScopedRows scoped(String table) {
    return cuts.table(table);
  }

  @Override
  FactTable table(String name) {
    return cells.table(name).sums();
  }

  @Override
  int count(String table, int[] rows) {
    return cells.table(table).rows(rows);
  }

  @Override
  Rational together(Aggregate leaf, int[] rows) {
    CellTable table = cells.table(leaf.table());
    String measure = leaf.column();
    return switch (leaf.aggregation()) {
      case SUM, FIRST, LAST -> table.sums().sum(measure, rows);
      case AVG -> table.sums().sum(measure, rows).dividedBy(Rational.of(table.rows(rows)));
      case MIN ->
          each(rows, cell -> table.least(measure, cell)).reduce(Rational::min).orElseThrow();
      case MAX -> each(rows, cell -> table.most(measure, cell)).reduce(Rational::max).orElseThrow();
      case COUNT -> Rational.of(table.rows(rows));
      case COUNT_DISTINCT -> Rational.of(different(leaf, rows));
    };
  }

  private static Stream<Rational> each(int[] rows, IntFunction<Rational> value) {
    return Arrays.stream(rows).mapToObj(value);
  }
}
