package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import java.util.Optional;

/** What SnakeYAML reads at the edges of a key or value, where YAML itself says that it is wrong. */
final class ScalarEdges {
  private ScalarEdges() {}

  /**
   * What is wrong with how a text begins or ends: {@code ?key} inside braces, which would lose its
   * question mark, {@code "text"# comment} without a space, or a dash without an item.
   */
  static Optional<Diagnostic> problem(YamlText text, LocatedText located, boolean insideBrackets) {
    Span span = located.span();
    int before = span.start() - 1;
    if (insideBrackets && before >= 0 && text.charAt(before) == '?') {
      return Optional.of(ReservedStart.problem(text, before, true));
    }
    if ("\"'".indexOf(text.charAt(span.start())) >= 0 && text.charAt(span.end()) == '#') {
      Span rest = text.span(span.end(), text.trimmedEnd(span.end(), text.lineEnd(span.end())));
      return Optional.of(
          Diagnostic.of(Code.TEXT_AFTER_VALUE, rest)
              .with("found", Words.brief(rest.text()))
              .fixedBy(text.span(span.end(), span.end()), " "));
    }
    return span.text().equals("-")
        ? Optional.of(Diagnostic.of(Code.MISPLACED_ITEM, span).with("found", "-"))
        : Optional.empty();
  }
}
