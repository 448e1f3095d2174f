package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Nobody knows how it ends: no notice, no transition, permissions that stay. */
final class ExitClause implements LintRule {
  private static final List<String> REVOKES = List.of("revo", "撤销", "收回", "解除", "取消");

  @Override
  public String name() {
    return "no-exit";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    if (!subject.reads("exit")) {
      return List.of();
    }
    if (!subject.has("exit")) {
      return List.of(subject.finding(this, Code.NO_EXIT, "exit"));
    }
    List<Diagnostic> found = new ArrayList<>();
    if (!subject.has("exit.notice")) {
      found.add(subject.finding(this, Code.NO_EXIT, "exit.notice"));
    }
    if (!subject.has("exit.transition")) {
      found.add(subject.finding(this, Code.NO_TRANSITION, "exit.transition"));
    }
    boolean revokes =
        subject.items("exit.handover").stream()
            .filter(Mapping.class::isInstance)
            .flatMap(item -> ((Mapping) item).entry("task").stream())
            .map(Mapping.Entry::value)
            .anyMatch(task -> task instanceof Scalar text && revokes(text.text().text()));
    if (!revokes) {
      found.add(subject.finding(this, Code.NO_REVOCATION, "exit.handover"));
    }
    return found;
  }

  private static boolean revokes(String task) {
    return REVOKES.stream().anyMatch(task.toLowerCase(Locale.ROOT)::contains);
  }
}
