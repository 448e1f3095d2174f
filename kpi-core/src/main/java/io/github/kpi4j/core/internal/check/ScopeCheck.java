package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Checks that the metrics of a KPI can be cut as the KPI cuts them. One instance serves one KPI.
 */
final class ScopeCheck {
  private final Problems problems;
  private final Tables tables;
  private final List<LocatedText> forEach;
  private final Collection<LocatedText> where;

  /**
   * A check for one KPI.
   *
   * @param problems takes what is wrong
   * @param tables the contract's tables
   * @param forEach the dimensions of its subjects
   * @param where the dimensions of its filter
   */
  ScopeCheck(
      Problems problems, Tables tables, List<LocatedText> forEach, Collection<LocatedText> where) {
    this.problems = problems;
    this.tables = tables;
    this.forEach = forEach;
    this.where = where;
  }

  /** A metric of a subject: the one that is judged, its sample, its share. */
  void ofSubject(PlannedMetric metric, Span place) {
    boolean possible = true;
    for (LocatedText dimension : forEach) {
      possible &= cut(metric, dimension);
    }
    for (LocatedText dimension : where) {
      possible &= cut(metric, dimension);
    }
    if (possible) {
      additive(metric, forEach, place);
    }
  }

  /** A metric of all subjects together. */
  void ofAll(PlannedMetric metric, Span place) {
    additive(metric, List.of(), place);
  }

  private void additive(PlannedMetric metric, List<LocatedText> fixed, Span place) {
    List<String> open = new ArrayList<>(metric.fixed());
    fixed.forEach(dimension -> open.remove(dimension.text()));
    if (!open.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.NOT_ADDITIVE_HERE, place)
              .with("name", metric.metric().name())
              .with("unit", metric.metric().unit())
              .with("dimensions", String.join(", ", open)));
    }
  }

  /** A metric can be cut by a dimension only if all tables it reads have or reach it. */
  private boolean cut(PlannedMetric metric, LocatedText dimension) {
    boolean possible = true;
    for (String table : metric.leaves().stream().map(Aggregate::table).distinct().toList()) {
      List<String> known = tables.cuts(tables.find(table).orElseThrow());
      if (!known.contains(dimension.text())) {
        possible = false;
        problems.add(
            Diagnostic.of(Code.DIMENSION_NOT_IN_TABLE, dimension.span())
                .with("dimension", dimension.text())
                .with("table", table)
                .with("metric", metric.metric().name())
                .with("known", String.join(", ", known)));
      }
    }
    return possible;
  }
}
