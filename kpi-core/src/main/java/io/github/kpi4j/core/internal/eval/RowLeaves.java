package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.value.Rational;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the leaves of formulas from rows, one by one and exactly: what a leaf means. */
final class RowLeaves extends TableLeaves {
  private final FactSet facts;
  private final Map<String, ScopedRows> tables = new HashMap<>();

  RowLeaves(FactSet facts, Standings standings) {
    super(facts.schema(), standings);
    this.facts = facts;
  }

  @Override
  FactTable table(String name) {
    return facts.table(name);
  }

  @Override
  ScopedRows scoped(String table) {
    return tables.computeIfAbsent(table, name -> new ScopedRows(table(name)));
  }

  @Override
  int count(String table, int[] rows) {
    return rows.length;
  }

  @Override
  Rational together(Aggregate leaf, int[] rows) {
    FactTable table = facts.table(leaf.table());
    return switch (leaf.aggregation()) {
      case SUM, FIRST, LAST -> table.sum(leaf.column(), rows);
      case AVG -> table.sum(leaf.column(), rows).dividedBy(Rational.of(rows.length));
      case MIN -> values(leaf, table, rows).reduce(Rational::min).orElseThrow();
      case MAX -> values(leaf, table, rows).reduce(Rational::max).orElseThrow();
      case COUNT -> Rational.of(rows.length);
      case COUNT_DISTINCT -> Rational.of(different(leaf, rows));
    };
  }

  private static Stream<Rational> values(Aggregate leaf, FactTable table, int[] rows) {
    return Arrays.stream(rows).mapToObj(row -> table.value(leaf.column(), row));
  }
}
