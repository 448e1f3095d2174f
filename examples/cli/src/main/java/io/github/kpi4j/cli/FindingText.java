package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Findings for people; with colours on a terminal. */
final class FindingText {
  private static final String END = "\u001b[0m";

  private FindingText() {}

  static String of(List<Diagnostic> found, Catalogue catalogue, boolean colours) {
    DiagnosticText text = DiagnosticText.of(catalogue);
    return found.stream()
        .map(finding -> colour(text.render(finding), finding.severity(), colours))
        .collect(Collectors.joining("\n"));
  }

  /** The first line in the colour of how much it matters. */
  private static String colour(String text, Severity severity, boolean colours) {
    if (!colours) {
      return text;
    }
    String start =
        switch (severity) {
          case ERROR -> "\u001b[31m";
          case WARNING -> "\u001b[33m";
          case NOTE -> "\u001b[36m";
        };
    int line = text.indexOf('\n');
    return start + text.substring(0, line) + END + text.substring(line);
  }
}
