package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.TableKind;
import java.util.List;

/** A table whose rows may change for ever, or that nobody ever has to deliver. */
final class Finality implements LintRule {
  @Override
  public String name() {
    return "no-finality";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    return subject.contract().data().tables().stream()
        .filter(table -> table.kind() != TableKind.REFERENCE)
        .filter(table -> table.finalAfter().isEmpty())
        .map(table -> subject.finding(this, Code.NOT_FINAL, "data." + table.name()))
        .filter(found -> subject.has(LintSubject.at(found)))
        .map(found -> found.with("table", LintSubject.at(found).substring("data.".length())))
        .toList();
  }
}
