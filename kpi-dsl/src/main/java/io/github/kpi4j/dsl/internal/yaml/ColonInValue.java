package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A colon where YAML reads a second key on the line: {@code title: Plan: 2026}. */
final class ColonInValue {
  private ColonInValue() {}

  /**
   * The value that holds the colon at an offset.
   *
   * @return empty if no key stands before it on its line
   */
  static Optional<Diagnostic> problem(YamlText text, int colon, boolean insideBrackets) {
    int from = insideBrackets ? afterDivider(text, colon) : text.lineStart(colon);
    int key = from;
    while (key < colon && !(text.charAt(key) == ':' && text.isGap(key + 1))) {
      key++;
    }
    if (key >= colon) {
      return Optional.empty();
    }
    int start = text.skipBlanks(key + 1);
    if (Lookalikes.opensBracket(text.charAt(start))) {
      return Optional.of(Lookalikes.problem(text, start));
    }
    int end = Words.endOfValue(text, start, insideBrackets);
    if (insideBrackets && Lookalikes.find(text, start, end, "，").isPresent()) {
      int comma = Lookalikes.find(text, start, end, "，").orElseThrow();
      return Optional.of(Lookalikes.problem(text, comma));
    }
    List<Integer> semicolons = Semicolons.beforeKeys(text, start, end);
    if (insideBrackets && !semicolons.isEmpty()) {
      return Optional.of(Semicolons.problem(text, semicolons));
    }
    String value = text.text().substring(start, end);
    return Optional.of(
        Diagnostic.of(Code.COLON_IN_VALUE, text.span(start, end))
            .with("value", Words.brief(value))
            .with("quoted", Words.quoted(value))
            .fixedBy(text.span(start, end), Words.quoted(value)));
  }

  private static int afterDivider(YamlText text, int offset) {
    int start = offset;
    while (start > text.lineStart(offset) && ",{[".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
