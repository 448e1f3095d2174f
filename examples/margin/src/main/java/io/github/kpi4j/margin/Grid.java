package io.github.kpi4j.margin;

import io.github.kpi4j.amazonbr.margin.Margins;
import io.github.kpi4j.amazonbr.margin.UnitMargin;
import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The margin of one product by state and scenario.
 *
 * @param columns the scenarios
 * @param rows by state one answer a scenario
 */
record Grid(List<Scenario> columns, Map<Uf, List<Answer<UnitMargin>>> rows) {
  static Grid of(Margins margins, List<Scenario> columns) {
    Map<Uf, List<Answer<UnitMargin>>> rows = new LinkedHashMap<>();
    for (Uf uf : Uf.values()) {
      List<Answer<UnitMargin>> row = new ArrayList<>();
      for (Scenario column : columns) {
        row.add(margins.of(column.sale(uf)));
      }
      rows.put(uf, row);
    }
    return new Grid(columns, rows);
  }

  /** The margins that are known, as ratios. */
  List<Rational> known() {
    return rows.values().stream()
        .flatMap(List::stream)
        .flatMap(answer -> answer.optional().stream())
        .map(margin -> margin.margin().amount())
        .toList();
  }

  /** What is missing, each thing once, in the order of the columns. */
  List<Missing> missing() {
    Set<Missing> found = new LinkedHashSet<>();
    for (int column = 0; column < columns.size(); column++) {
      for (List<Answer<UnitMargin>> row : rows.values()) {
        row.get(column).gap().ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }
}
