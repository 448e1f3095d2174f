package io.github.kpi4j.cli;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.Mismatch;
import io.github.kpi4j.core.expectation.TestResult;
import io.github.kpi4j.core.report.DecisionText;
import java.util.List;
import java.util.Locale;
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
      for (String why : why(result, wrong, words)) {
        out.append("        ").append(why).append('\n');
      }
    }
  }

  /** Where a value comes from, or why a proposal may go through or not. */
  static List<String> why(TestResult result, Mismatch wrong, Words words) {
    if (wrong.expectation().kind() == Expectation.Kind.APPROVAL) {
      Contract contract = result.evaluation().contract();
      return result
          .decision()
          .map(decision -> DecisionText.reasons(decision, contract, words.locale()))
          .filter(reasons -> !reasons.isEmpty())
          .orElseGet(() -> List.of(words.text("test.unasked")));
    }
    return wrong.explanation().stream()
        .map(e -> words.text("test.from", Map.of("formula", e.expression())))
        .toList();
  }

  /** What was expected of what, and what came instead. */
  static String of(Mismatch wrong, Words words) {
    return words.text(
        "test.mismatch",
        Map.of(
            "of", wrong.expectation().path(),
            "expected", wrong.expectation().expected().toString(),
            "got", got(wrong, words.locale())));
  }

  private static String got(Mismatch wrong, Locale locale) {
    return wrong
        .reason()
        .map(reason -> reason.kind() + ": " + reason.in(Catalogue.of(locale)))
        .orElse(wrong.got());
  }
}
