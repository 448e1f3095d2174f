package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.docs.LintTest;
import io.github.kpi4j.dsl.docs.LintTest.Linted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What lint warns of, as the lines that differ from a contract that it says nothing of. */
final class LintExamples {
  private final Map<Code, Example> examples = new EnumMap<>(Code.class);

  LintExamples() {
    LintTest.warned().forEach(this::add);
    add(LintTest.needlesslyAllowed());
  }

  private void add(Linted bad) {
    Linted good = LintTest.calm();
    List<Code> codes = bad.found().stream().map(Diagnostic::code).distinct().toList();
    if (codes.size() == 1) {
      examples.putIfAbsent(
          codes.get(0),
          new Example(
              "yaml",
              new Example.Side(
                  "In a contract", others(bad.text(), good.text()), lines -> read(lines, bad)),
              new Example.Side(
                  "In a contract", others(good.text(), bad.text()), lines -> good.found())));
    }
  }

  /** What lint says of some of its lines, or of the whole that was mended. */
  private static List<Diagnostic> read(String text, Linted bad) {
    return text.startsWith("kpi: 1") ? LintTest.lint(text) : bad.found();
  }

  /** The lines of a text that another one does not have. */
  private static String others(String text, String other) {
    List<String> lines = other.lines().toList();
    return text.lines()
        .filter(line -> !lines.contains(line))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  Optional<Example> of(Code code) {
    return Optional.ofNullable(examples.get(code));
  }
}
