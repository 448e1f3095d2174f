package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;

/** How tests went, for people. */
final class TestText {
  private TestText() {}

  static String of(List<TestResult> results) {
    StringBuilder out = new StringBuilder();
    for (TestResult result : results) {
      out.append(result.passed() ? "ok    " : "FAIL  ").append(result.test().name()).append('\n');
      for (Mismatch wrong : result.mismatches()) {
        out.append("      ")
            .append(wrong.expectation().path())
            .append(": expected ")
            .append(wrong.expectation().expected())
            .append(", got ")
            .append(wrong.got())
            .append('\n');
        wrong
            .explanation()
            .ifPresent(e -> out.append("        from ").append(e.expression()).append('\n'));
      }
    }
    long failed = results.stream().filter(result -> !result.passed()).count();
    return out.append(results.size())
        .append(" tests, ")
        .append(failed)
        .append(" failed\n")
        .toString();
  }
}
