package io.github.kpi4j.cli;

import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import java.util.List;
import java.util.Map;

/** How tests went, for people. */
final class TestText {
  private final Words words;

  private TestText(Words words) {
    this.words = words;
  }

  static String of(List<TestResult> results, Words words) {
    TestText text = new TestText(words);
    StringBuilder out = new StringBuilder();
    results.forEach(result -> text.add(result, out));
    long failed = results.stream().filter(result -> !result.passed()).count();
    Map<String, String> counts =
        Map.of("all", Integer.toString(results.size()), "failed", Long.toString(failed));
    return out.append(text.words.text("test.sum", counts)).append('\n').toString();
  }

  private void add(TestResult result, StringBuilder out) {
    String ok = words.text("test.ok");
    String fail = words.text("test.fail");
    String word = result.passed() ? ok : fail;
    out.append(word)
        .append(" ".repeat(Math.max(ok.length(), fail.length()) - word.length() + 2))
        .append(result.test().name())
        .append('\n');
    for (Mismatch wrong : result.mismatches()) {
      out.append("      ").append(of(wrong, words)).append('\n');
      wrong
          .explanation()
          .map(e -> words.text("test.from", Map.of("formula", e.expression())))
          .ifPresent(from -> out.append("        ").append(from).append('\n'));
    }
  }

  /** What was expected of what, and what came instead. */
  static String of(Mismatch wrong, Words words) {
    return words.text(
        "test.mismatch",
        Map.of(
            "of", wrong.expectation().path(),
            "expected", wrong.expectation().expected().toString(),
            "got", wrong.got()));
  }
}
