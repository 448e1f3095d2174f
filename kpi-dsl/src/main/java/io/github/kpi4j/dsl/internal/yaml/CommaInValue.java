package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;

/** A formula inside brackets or braces that its own comma cut into pieces. */
final class CommaInValue {
  private CommaInValue() {}

  /** What was meant as one value from {@code start} to {@code end}. */
  static Diagnostic problem(YamlText text, int start, int end) {
    String value = text.text().substring(start, end);
    return Diagnostic.of(Code.COMMA_IN_VALUE, text.span(start, end))
        .with("value", Words.brief(value))
        .with("quoted", Words.quoted(value));
  }
}
