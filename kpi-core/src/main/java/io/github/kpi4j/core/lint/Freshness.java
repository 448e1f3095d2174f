package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.fact.TableSchema;
import java.util.List;

/** Rows that may come whenever they like: a week without sales looks like one without data. */
final class Freshness implements LintRule {
  @Override
  public String name() {
    return "no-freshness";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    return subject.contract().data().tables().stream()
        .filter(table -> table.kind() != TableKind.REFERENCE)
        .filter(table -> table.expectedWithin().isEmpty() && !expires(table))
        .filter(table -> subject.has("data." + table.name()))
        .map(
            table ->
                subject
                    .finding(this, Code.NOT_FRESH, "data." + table.name())
                    .with("table", table.name()))
        .toList();
  }

  /** A state that is carried for some days only is missed once these are over. */
  private static boolean expires(TableSchema table) {
    return table.kind() == TableKind.SNAPSHOT && table.carryDays() > 0;
  }
}
