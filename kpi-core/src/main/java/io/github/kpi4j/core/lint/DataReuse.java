package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Who does the service may use the data for other clients, or nobody says that she may not. */
final class DataReuse implements LintRule {
  @Override
  public String name() {
    return "data-reuse";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {

    boolean refused =
        subject.text("data_policy.reuse_by_provider").filter("false"::equals).isPresent();
    return refused || !subject.reads("data_policy")
        ? List.of()
        : List.of(subject.finding(this, Code.DATA_REUSED, "data_policy.reuse_by_provider"));
  }
}
