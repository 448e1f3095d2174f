package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Money is spent and prices are cut without anybody being asked. */
final class Approval implements LintRule {
  @Override
  public String name() {
    return "no-approval";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    if (!subject.reads("approvals")) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    List<String> rules = ApprovalRules.conditions(subject);
    if (rules.isEmpty()) {
      found.add(
          subject.finding(this, Code.NO_APPROVAL, "approvals").with("action", "@lint.any_action"));
    }
    for (String action : subject.keys("actions")) {
      if (!rules.isEmpty() && rules.stream().noneMatch(rule -> ApprovalRules.names(rule, action))) {
        found.add(
            subject.finding(this, Code.NO_APPROVAL, "actions." + action).with("action", action));
      }
    }
    if (!rules.isEmpty() && isAdvertised(subject)) {
      found.addAll(missing(subject, NameWords.ADVERTISING, "@lint.ad_budget"));
    }
    if (!rules.isEmpty() && isSold(subject)) {
      found.addAll(missing(subject, NameWords.PRICES, "@lint.promotion"));
    }
    return found;
  }

  /** What is asked about nobody may propose otherwise, so the actions alone are looked at. */
  private List<Diagnostic> missing(LintSubject subject, NameWords words, String what) {
    return subject.keys("actions").stream().anyMatch(words::in)
        ? List.of()
        : List.of(subject.finding(this, Code.NO_APPROVAL, "approvals").with("action", what));
  }

  private static boolean isAdvertised(LintSubject subject) {
    Stream<String> metrics = subject.contract().metrics().stream().map(Metric::name);
    Stream<String> columns =
        subject.contract().data().tables().stream()
            .flatMap(table -> Stream.concat(Stream.of(table.name()), table.columns().stream()));
    return Stream.concat(metrics, columns).anyMatch(NameWords.ADVERTISING::in);
  }

  private static boolean isSold(LintSubject subject) {
    return subject.contract().metrics().stream()
        .anyMatch(metric -> subject.uses().isTakings(metric.name()));
  }
}
