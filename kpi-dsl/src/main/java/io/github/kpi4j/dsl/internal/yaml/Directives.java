package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.OptionalInt;

/** Lines such as {@code %YAML 1.1} before a document, which contracts do not have. */
final class Directives {
  private Directives() {}

  /** Reports each directive between two offsets. */
  static void report(YamlText text, int start, int end, List<Diagnostic> problems) {
    OptionalInt next = find(text, start, end);
    while (next.isPresent()) {
      problems.add(problem(text, next.orElseThrow()));
      next = find(text, text.lineEnd(next.orElseThrow()), end);
    }
  }

  /** The first line between two offsets that starts with a percent sign. */
  static OptionalInt find(YamlText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '%' && text.lineStart(i) == i) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  static Diagnostic problem(YamlText text, int offset) {
    int start = text.lineStart(offset);
    int end = text.trimmedEnd(start, text.lineEnd(start));
    return Diagnostic.of(Code.DIRECTIVE, text.span(start, end))
        .with("found", Words.brief(text.text().substring(start, end)))
        .fixedBy(text.span(start, text.nextLine(start)), "");
  }
}
